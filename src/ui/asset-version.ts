export const assetVersion = '4ea4e765'
