import { messageQuestions } from './data/message-questions.ts'
import { denial, properNames } from './data/wording-names.ts'
import { questionWords } from './data/wording-questions.ts'
import { hitsIn } from './text-hits.ts'

export type ForbiddenQuestion = { word: string; /** One of the 14 matters of fair selection. */ matter: number }

const rules = [...questionWords, ...messageQuestions]

/** 公正な採用選考の14事項, 職業安定法5条の5 (R2-40, R2-41): what a firm may not ask about somebody who is to come; a person decides, never the words alone. */
export const forbiddenQuestionsIn = (text: string): readonly ForbiddenQuestion[] =>
  hitsIn({ text: text.normalize('NFKC'), rules, names: properNames, denial }).map(({ rule, word }) => ({
    word,
    matter: rule.matter ?? 0,
  }))
