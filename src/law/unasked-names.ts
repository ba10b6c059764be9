// 指針 第五の一(二) (R1-31), 番号法20条 (R8-18): names under which a field or a column would collect what a desk does not.

const words: readonly string[] = [
  'honseki',
  'birthplace',
  'hometown',
  'race',
  'ethnicity',
  'ethnic',
  'nationality',
  'religion',
  'religious',
  'faith',
  'creed',
  'ideology',
  'political',
  'politics',
  'union',
  'unionist',
  'lineage',
  'pedigree',
  'criminal',
  'crime',
  'conviction',
  'arrest',
  'mynumber',
]
const kin = '(?:family|parent|parents|father|mother|spouse|husband|wife|sibling|household)'
const phrases: readonly RegExp[] = [
  new RegExp(`(?:^| )${kin} (?:job|jobs|work|occupation|income|salary|wealth|assets|education|employer)(?: |$)`, 'u'),
  /(?:^| )(?:my|individual) number(?: |$)/u,
  /(?:^| )(?:birth place|home town|place of birth|social status|family register|family origin|registered domicile)(?: |$)/u,
]

const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')

/** Whether a field of this name would collect it, in camelCase or snake_case. */
export const isUnaskedName = (name: string): boolean => {
  const parts = wordsOf(name)
  const phrase = parts.join(' ')
  return parts.some((part) => words.includes(part)) || phrases.some((pattern) => pattern.test(phrase))
}
