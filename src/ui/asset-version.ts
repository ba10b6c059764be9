export const assetVersion = 'ca3b8e1b'
