/** The code of one answered question of the demo town, which its practice page tells; nowhere else does it open anything. */
export const demoCode = 'KMRB2345'
