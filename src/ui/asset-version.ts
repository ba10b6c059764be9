export const assetVersion = '978458f8'
