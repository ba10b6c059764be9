export const assetVersion = 'd9fdfdbd'
