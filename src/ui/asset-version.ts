export const assetVersion = 'e361e929'
