export const assetVersion = '655b6b67'
