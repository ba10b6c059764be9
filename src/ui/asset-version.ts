export const assetVersion = 'f9a51b6d'
