export const assetVersion = '2ca6afcd'
