export const assetVersion = '11a975b8'
