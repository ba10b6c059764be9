export const assetVersion = 'deef394c'
