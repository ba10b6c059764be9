export const assetVersion = 'd47de32d'
