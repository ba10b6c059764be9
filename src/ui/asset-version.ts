export const assetVersion = 'fc3267f3'
