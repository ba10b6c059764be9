export const assetVersion = '1755887c'
