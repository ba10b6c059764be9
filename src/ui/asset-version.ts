export const assetVersion = '761654e8'
