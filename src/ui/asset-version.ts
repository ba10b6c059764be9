export const assetVersion = '21380ecb'
