export const assetVersion = '8e4fe69b'
