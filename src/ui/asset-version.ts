export const assetVersion = '7d25f672'
