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
