export const assetVersion = '8fb6bfad'
