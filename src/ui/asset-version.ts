export const assetVersion = 'de40c33d'
