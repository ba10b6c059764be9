export const assetVersion = 'b01e49c1'
