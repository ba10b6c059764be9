export const assetVersion = '2345eeea'
