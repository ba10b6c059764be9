export const assetVersion = '6fc22528'
