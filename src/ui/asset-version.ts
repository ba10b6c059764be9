export const assetVersion = '98ff188d'
