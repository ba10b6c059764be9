export const assetVersion = '74c93445'
