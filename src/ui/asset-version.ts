export const assetVersion = '89036dba'
