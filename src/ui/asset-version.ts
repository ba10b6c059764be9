export const assetVersion = 'c6ff43a7'
