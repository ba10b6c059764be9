export const assetVersion = 'c2271d31'
