export const assetVersion = 'e70038b8'
