/** 「K7QM 3FTX」: read aloud and written down in two halves. */
export const codeInHalves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
