export const assetVersion = '6659afad'
