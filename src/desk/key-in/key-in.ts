import type { AuditEntry } from '../desk.ts'
import type { Opening } from '../openings/opening.ts'

// What the desk writes down for a firm: by whom it came, and how the firm says yes to it (product §4, §8.2).

export const keyedChannels = ['fax', 'phone', 'counter', 'letter'] as const
export type KeyedChannel = (typeof keyedChannels)[number]

/** How an officer heard the yes; the firm's own link is the third way. */
export const heardBy = ['phone', 'signature'] as const
export type HeardBy = (typeof heardBy)[number]

/** The place of whoever said yes; a name is not written down. */
export const sayers = ['owner', 'manager', 'contact', 'office', 'family'] as const
export type Sayer = (typeof sayers)[number]

export const isKeyedIn = ({ channel }: Pick<Opening, 'channel'>): boolean => channel !== 'web'

export const isAssented = ({ assentEdition, edition }: Pick<Opening, 'assentEdition' | 'edition'>): boolean =>
  edition > 0 && assentEdition === edition

/** Every act of it stands in the trail as done for the firm, with the channel it came by. */
export const onBehalf = ({
  channel,
  enteredReason,
}: Pick<Opening, 'channel' | 'enteredReason'>): Partial<AuditEntry> => ({
  act: 'opening.keyIn',
  onBehalfOf: 'employer',
  channel,
  ...(enteredReason && { purpose: enteredReason }),
})
