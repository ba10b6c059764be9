export const assetVersion = 'c396b6ff'
