export const assetVersion = '95c6bf48'
