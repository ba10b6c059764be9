export const assetVersion = '6691bade'
