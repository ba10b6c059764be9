import { factory } from '../../http/factory.ts'
import { keyInFormPages } from './key-in-form.tsx'
import { keyInPaperPages } from './key-in-papers.tsx'
import { keyInStartPages } from './key-in-start.tsx'
import { readBackPages } from './read-back.tsx'

/** The posting on any other channel: sheet, script, key-in, read-back and the yes. */
export const keyInPages = factory
  .createApp()
  .route('/', keyInPaperPages)
  .route('/', keyInStartPages)
  .route('/', keyInFormPages)
  .route('/', readBackPages)
