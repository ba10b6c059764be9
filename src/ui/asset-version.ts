export const assetVersion = '9fa2b766'
