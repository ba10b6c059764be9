import { trialMoneyWords } from '../../law/trial-words.ts'
import { wordingFindings } from '../../law/wording.ts'
import type { Finding } from './finding.ts'
import type { OpeningEdition } from './opening.ts'

// What free text says that a posting should not: words are found for a person of the desk to look at (R2-34); money in a trial stops it (R2-01).

const textsOf = ({ terms, ...edition }: OpeningEdition): readonly (readonly [field: string, text: string])[] => [
  ['title', edition.title],
  ['tasks', edition.tasks],
  ['meets', edition.meets],
  ['bring', edition.bring],
  ['firstDay', edition.firstDay],
  ['wayThere', edition.wayThere],
  ...(terms.family === 'trial'
    ? ([['reimbursement', terms.reimbursement]] as const)
    : ([
        ['dutiesChangeScope', terms.dutiesChangeScope],
        ['licences', terms.licences],
        ['wageNote', terms.wageNote],
        ['renewalCriteria', terms.renewalCriteria],
        ['probationTerms', terms.probationTerms],
      ] as const)),
]

const wordings = (field: string, text: string): readonly Finding[] =>
  wordingFindings(text).map(({ word, replacement, suggestion, article }) => ({
    code: 'wording',
    field,
    effect: 'review',
    word,
    replacement,
    suggestion,
    article,
  }))

// 職業安定法4条①, product §10.7: pay by the hour, a quota, overtime or night work is employment, whatever it is called.
const moneyIn = (field: string, text: string): readonly Finding[] =>
  trialMoneyWords(text)
    .slice(0, 1)
    .map(({ word }) => ({ code: 'trialMoney', field, effect: 'stops', word }))

export const textFindings = (edition: OpeningEdition): readonly Finding[] =>
  textsOf(edition).flatMap(([field, text]) => [
    ...(edition.terms.family === 'trial' ? moneyIn(field, text) : []),
    ...wordings(field, text),
  ])
