export const assetVersion = '9e85fe38'
