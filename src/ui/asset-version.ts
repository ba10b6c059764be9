export const assetVersion = '16cd1a86'
