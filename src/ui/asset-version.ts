export const assetVersion = '71b2602a'
