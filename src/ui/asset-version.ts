export const assetVersion = 'dd64ab53'
