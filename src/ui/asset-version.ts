export const assetVersion = '793c1d7f'
