// oxlint-disable-next-line no-control-regex -- control characters and backslashes are what browsers read differently
const unclear = /[\u0000-\u0020\u007f-\u00a0\\\u2028\u2029]/
const telephone = /^tel:\+?[0-9][0-9-]{2,24}$/
const here = 'https://here.invalid'

const parsed = (text: string, base?: string): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null)

const samePage = (text: string): string | null => {
  const url = parsed(text, here)
  return url?.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : null
}

/** An http(s) address, a telephone link or a path of this site; null for everything else. */
export const safeHref = (text: string): string | null => {
  if (unclear.test(text) || text.length > 2048) return null
  if (text.startsWith('/')) return samePage(text)
  if (telephone.test(text)) return text
  const url = parsed(text)
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** A letter to nobody yet: whoever presses it chooses the reader. */
export const mailtoOf = ({ subject, body }: { subject: string; body: string }): string =>
  `mailto:?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(body.toWellFormed())}`
