import type { Settings } from '../settings/settings.ts'

/** The desk's own phone and address tell of nobody who asks. */
export const wordsOfDesk = ({ phone, fax, email, address }: Settings): readonly string[] => [phone, fax, email, address]
