export const assetVersion = '2ed7fd52'
