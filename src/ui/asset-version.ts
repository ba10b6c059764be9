export const assetVersion = '224e069c'
