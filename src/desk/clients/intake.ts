import * as v from 'valibot'
import type { IntakeInput } from './forms.ts'
import type { Told } from './register.ts'
import { aroundSection, reachSection } from './section-forms.ts'

const toldIn = ({ channels, never, discreet, came, keepsWords }: IntakeInput): Told => ({
  ...((channels.length > 0 || never.length > 0 || discreet) && {
    reach: v.parse(reachSection, { channels, never, discreet }),
  }),
  ...(came !== 'unasked' && { around: v.parse(aroundSection, { came }) }),
  keepsWords,
})

/** The short page as the record keeps it: the client's own fields, and the sections it began. */
export const takenIn = (input: IntakeInput) => {
  const { channels: _channels, never: _never, discreet: _discreet, came: _came, keepsWords: _kept, ...given } = input
  return { ...given, told: toldIn(input) }
}
