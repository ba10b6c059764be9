export const assetVersion = '7418c8b0'
