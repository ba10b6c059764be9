/** What a browser would send of a form it was shown: its hidden fields, and the address it goes to. */
export type ShownForm = { action: string; hidden: Readonly<Record<string, string>> }

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]))

const hiddenIn = (form: string) =>
  [...form.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => attributesOf(tag))
    .filter(({ type }) => type === 'hidden')
    .map(({ name = '', value = '' }) => [name, value] as const)

export const formsIn = (html: string): ShownForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, opening = '', inside = '']) => ({
    action: attributesOf(opening).action ?? '',
    hidden: Object.fromEntries(hiddenIn(inside)),
  }))

/** The one form of the page that goes to this address. */
export const formTo = (html: string, action: string): ShownForm => {
  const form = formsIn(html).find((each) => each.action === action)
  const known = formsIn(html).map((each) => each.action)
  if (form === undefined) throw new Error(`no form to ${action}, only to ${known.join(', ')}`)
  return form
}

const optionOf = (select: string): string =>
  plain(/<option[^>]*\bselected\b[^>]*>/.exec(select)?.[0].match(/value="([^"]*)"/)?.[1] ?? '')

/** All that a browser would send of the form without a touch: what stands in its fields, what is ticked and chosen. */
export const filledIn = (html: string, action: string): Readonly<Record<string, readonly string[]>> => {
  const all = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const inside = all.find(([, opening = '']) => attributesOf(opening).action === action)?.[2] ?? ''
  const inputs = [...inside.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const { name = '', value = '', type } = attributesOf(tag)
    const isSent = type === 'radio' || type === 'checkbox' ? /\schecked\b/.test(tag) : true
    return isSent ? [[name, value] as const] : []
  })
  const areas = [...inside.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attributesOf(tag).name ?? '', plain(text)] as const,
  )
  const selects = [...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']) => [attributesOf(tag).name ?? '', optionOf(options)] as const,
  )
  const sent = [...inputs, ...areas, ...selects]
  return Object.fromEntries(
    [...Map.groupBy(sent, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]),
  )
}
