export const assetVersion = 'cedb381b'
