export const assetVersion = '4da9d8b6'
