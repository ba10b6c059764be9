export const assetVersion = '92e0c42d'
