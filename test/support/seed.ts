import { configureGlobal } from 'fast-check'
import { inject } from 'vitest'

configureGlobal({ seed: inject('seed'), numRuns: inject('isSoak') ? 1_000 : 100 })
