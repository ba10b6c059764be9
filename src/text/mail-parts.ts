// How every letter is put together.

type Signed = {
  townName: string
  deskName: string
  phone: string
  fax: string
  openingHours: string
  handlingScope: string
  complaints: string
}
export type Written = { baseUrl: string; staffUrl?: string | undefined; town: Signed }

// The staff's windows may have an address of their own.
export const addressOf = (path: string, { baseUrl, staffUrl }: Pick<Written, 'baseUrl' | 'staffUrl'>): string =>
  `${/^\/(?:desk|refer)\b/u.test(path) ? (staffUrl ?? baseUrl) : baseUrl}${path}`

export const typedCode = (code: string): string => (code.length === 8 ? `${code.slice(0, 4)} ${code.slice(4)}` : code)

/** 2026-11-18 as a letter writes it. */
export const dayIn = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

export const linkLines = ({
  baseUrl,
  path,
  code,
}: {
  baseUrl: string
  path: string
  code: string
}): readonly string[] => [
  '次のページで、見ることと印刷することができます。サインインはいりません。',
  `${baseUrl}${path}`,
  `コード　${typedCode(code)}`,
  'このページは30日で使えなくなります。',
]

export type Letter<Params> = (params: Params, written: Written) => { subject: string; lines: readonly string[] }
