export const assetVersion = '7ec2d601'
