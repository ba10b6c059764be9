export const assetVersion = '45456df2'
