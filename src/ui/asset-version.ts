export const assetVersion = 'c407e651'
