export const assetVersion = '96e078d1'
