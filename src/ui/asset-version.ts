export const assetVersion = '14746507'
