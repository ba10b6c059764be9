export const assetVersion = 'cdada556'
