export const assetVersion = '43555aba'
