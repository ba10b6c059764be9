import { newSecret } from '../../src/crypto/tokens.ts'
import { createKeys } from '../../src/crypto/keys.ts'
import type { Keys, Secrets } from '../../src/crypto/keys.ts'

export const freshSecrets = (): Secrets => ({
  clientMaster: newSecret(),
  indexKey: newSecret(),
  employerMaster: newSecret(),
  pepper: newSecret(),
})

export const freshKeys = (): Keys => createKeys(freshSecrets())
