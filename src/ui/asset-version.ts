export const assetVersion = 'fc4f4223'
