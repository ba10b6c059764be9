export const assetVersion = '4474eba0'
