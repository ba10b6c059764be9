export const assetVersion = 'f9c95daa'
