export const assetVersion = '75760057'
