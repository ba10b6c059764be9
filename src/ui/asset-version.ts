export const assetVersion = '781d086b'
