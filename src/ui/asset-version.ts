export const assetVersion = '760bbcf0'
