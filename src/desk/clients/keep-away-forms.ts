import * as v from 'valibot'
import { choice, flag, optionalLine, optionalParagraph } from '../forms.ts'
import { keepAwayKinds } from './keep-away.ts'
import type { Asked } from './unasked.ts'

type Typed = { kind: string; employerId: string; workplaceId: string; words: string }

const needs = <const K extends 'employerId' | 'workplaceId' | 'words'>(name: K, kinds: readonly string[]) => ({
  name,
  isFine: (input: Pick<Typed, 'kind' | K>) => !kinds.includes(input.kind) || input[name] !== '',
})

const firm = needs('employerId', ['firm'])
const workplace = needs('workplaceId', ['workplace'])
const words = needs('words', ['family', 'person', 'place'])

export const keepAwayForm = v.pipe(
  v.strictObject({
    kind: choice(keepAwayKinds),
    employerId: optionalLine(40),
    workplaceId: optionalLine(40),
    words: optionalParagraph(300),
    keepsWords: flag,
  }),
  v.forward(v.partialCheck([['kind'], ['employerId']], firm.isFine, 'choice'), ['employerId']),
  v.forward(v.partialCheck([['kind'], ['workplaceId']], workplace.isFine, 'choice'), ['workplaceId']),
  v.forward(v.partialCheck([['kind'], ['words']], words.isFine, 'blank'), ['words']),
)
export type KeepAwayInput = Asked<v.InferOutput<typeof keepAwayForm>>
