export const assetVersion = '467b764e'
