export const assetVersion = '4d4ec595'
