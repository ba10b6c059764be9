import type { SectionName } from '../clients/section.ts'
import type { ConsentItem } from './consent.ts'

/** Which section of a record a tick opens. */
export const sectionItems = [
  { section: 'reach', item: 'contact' },
  { section: 'work', item: 'work' },
  { section: 'helps', item: 'helps' },
  { section: 'strengths', item: 'strengths' },
  { section: 'readiness', item: 'readiness' },
  { section: 'topics', item: 'topics' },
  { section: 'around', item: 'around' },
] as const satisfies readonly { section: SectionName; item: ConsentItem }[]
