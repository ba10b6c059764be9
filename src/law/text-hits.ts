/** What is looked for, and the words in the same sentence that take the hit back. */
export type TextRule = {
  readonly pattern: RegExp
  /** Tested on the sentence before the hit, at most 60 characters. */
  readonly before?: RegExp
  /** Tested on the sentence after the hit, at most 60 characters. */
  readonly after?: RegExp
}

export type TextHit<Rule> = { rule: Rule; word: string; at: number }

type Search<Rule> = { text: string; rules: readonly Rule[]; names: readonly RegExp[]; denial: RegExp }

const sentenceEnd = /[!?]/
// What belongs together stands together; a text without full stops costs no more than one with them.
const nearby = 60
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
  const lead =
    text
      .slice(Math.max(0, at - nearby), at)
      .split(sentenceEnd)
      .at(-1) ?? ''
  const rest = text.slice(end, end + nearby).split(sentenceEnd)[0] ?? ''
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

type Stretch = { read: string; from: number }

// No rule reaches over a full stop or a new line.
const stretchesOf = (read: string): readonly Stretch[] =>
  [...read.matchAll(/[^。\n]+/g)].map(({ 0: stretch, index }) => ({ read: stretch, from: index }))

/** Hits in the order of the text, names and denials left out, words as they were typed. */
export const hitsIn = <Rule extends TextRule>({
  text,
  rules,
  names,
  denial,
}: Search<Rule>): readonly TextHit<Rule>[] => {
  const inStretch = ({ read, from }: Stretch, rule: Rule): readonly TextHit<Rule>[] =>
    [...read.matchAll(rule.pattern)]
      .map(({ 0: word, index }) => ({ text: read, at: index, end: index + word.length }))
      .filter((place) => !isTakenBack(rule, place) && !isTakenBack({ pattern: rule.pattern, after: denial }, place))
      .map(({ at, end }) => ({ rule, at: from + at, word: text.slice(from + at, from + end) }))
  const stretches = stretchesOf(withoutNames(folded(text), names))
  return withoutOverlaps(stretches.flatMap((stretch) => rules.flatMap((rule) => inStretch(stretch, rule))))
}
