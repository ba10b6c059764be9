export const assetVersion = '417b858c'
