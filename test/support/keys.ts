import type { Keys as KeyFile } from '../../src/cli/keys.ts'
import { createKeys } from '../../src/crypto/keys.ts'

const keyOf = (letter: string) => Buffer.alloc(32, letter).toString('base64url')

/** The same four keys in every run, so that a town that was loaded once opens in every file. */
export const testKeyFile: KeyFile = {
  CLIENT_MASTER_1: keyOf('c'),
  INDEX_KEY: keyOf('i'),
  EMPLOYER_MASTER: keyOf('e'),
  PEPPER: keyOf('p'),
}

export const testKeys = () =>
  createKeys({
    clientMaster: testKeyFile.CLIENT_MASTER_1,
    indexKey: testKeyFile.INDEX_KEY,
    employerMaster: testKeyFile.EMPLOYER_MASTER,
    pepper: testKeyFile.PEPPER,
  })
