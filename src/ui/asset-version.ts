export const assetVersion = '99624e7f'
