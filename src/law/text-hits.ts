/** What is looked for, and the words in the same sentence that take the hit back. */
export type TextRule = {
  readonly pattern: RegExp
  /** Tested on the sentence before the hit. */
  readonly before?: RegExp
  /** Tested on the sentence after the hit. */
  readonly after?: RegExp
}

export type TextHit<Rule> = { rule: Rule; word: string; at: number }

type Search<Rule> = { text: string; rules: readonly Rule[]; names: readonly RegExp[]; denial: RegExp }

const sentenceEnd = /[。!?\n]/
const fullWidthToHalf = 0xfee0

// One character for one, so that places in the folded text are places in the text.
const folded = (text: string): string =>
  text
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthToHalf))
    .replaceAll('〜', '~')
    .replaceAll('　', ' ')

const withoutNames = (text: string, names: readonly RegExp[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, (found) => '〓'.repeat(found.length)), text)

type Place = { text: string; at: number; end: number }

const isTakenBack = ({ before, after }: TextRule, { text, at, end }: Place): boolean => {
  const lead = text.slice(0, at).split(sentenceEnd).at(-1) ?? ''
  const rest = text.slice(end).split(sentenceEnd)[0] ?? ''
  return (before?.test(lead) ?? false) || (after?.test(rest) ?? false)
}

const withoutOverlaps = <Rule>(hits: readonly TextHit<Rule>[]): readonly TextHit<Rule>[] => {
  const kept: TextHit<Rule>[] = []
  for (const hit of hits.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)) {
    const last = kept.at(-1)
    if (!last || last.at + last.word.length <= hit.at) kept.push(hit)
  }
  return kept
}

/** Hits in the order of the text, names and denials left out, words as they were typed. */
export const hitsIn = <Rule extends TextRule>({
  text,
  rules,
  names,
  denial,
}: Search<Rule>): readonly TextHit<Rule>[] => {
  const read = withoutNames(folded(text), names)
  const hits = rules.flatMap((rule) =>
    [...read.matchAll(rule.pattern)]
      .map(({ 0: word, index }) => ({ at: index, end: index + word.length }))
      .filter((place) => !isTakenBack(rule, { text: read, ...place }))
      .filter((place) => !isTakenBack({ pattern: rule.pattern, after: denial }, { text: read, ...place }))
      .map(({ at, end }) => ({ rule, at, word: text.slice(at, end) })),
  )
  return withoutOverlaps(hits)
}
