export const assetVersion = '55ce2b50'
