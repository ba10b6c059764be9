export const assetVersion = '5bb68695'
