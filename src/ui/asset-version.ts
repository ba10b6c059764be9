export const assetVersion = '3b9ab457'
