export const assetVersion = '4cd909ec'
