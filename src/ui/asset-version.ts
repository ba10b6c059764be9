export const assetVersion = 'c06237d3'
