export const assetVersion = '83e47d8c'
