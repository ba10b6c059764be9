// Windows-31J by turning the platform's decoder around: older systems read nothing else.

const leads = [...Array.from({ length: 31 }, (_, at) => 0x81 + at), ...Array.from({ length: 29 }, (_, at) => 0xe0 + at)]
const trails = Array.from({ length: 189 }, (_, at) => 0x40 + at).filter((trail) => trail !== 0x7f && trail <= 0xfc)
// Written by Windows elsewhere: what NEC chose of IBM's is read, never written.
const isWritten = (lead: number): boolean => lead !== 0xed && lead !== 0xee && !(lead >= 0xf0 && lead <= 0xf9)

const pairs = (): readonly (readonly [number, number])[] =>
  leads.filter(isWritten).flatMap((lead) => trails.map((trail) => [lead, trail] as const))

const table = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('shift_jis')
  const known = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (!text.includes('\uFFFD') && !known.has(text)) known.set(text, bytes)
  }
  for (let byte = 0; byte < 0x80; byte += 1) add([byte])
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) add([byte])
  for (const pair of pairs()) if (Array.from(decoder.decode(Uint8Array.from(pair))).length === 1) add(pair)
  return known
}

let made: ReadonlyMap<string, readonly number[]> | undefined

// Typed on other systems, the same signs to whoever reads them.
const asWindows: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¥': '￥',
}

/** `lost` are the characters it has no place for; nothing is put in their stead unseen. */
export const inCp932 = (text: string): { bytes: Uint8Array<ArrayBuffer>; lost: readonly string[] } => {
  made ??= table()
  const bytes: number[] = []
  const lost = new Set<string>()
  for (const char of text) {
    const known = made.get(char) ?? made.get(asWindows[char] ?? '')
    if (known) bytes.push(...known)
    if (!known) lost.add(char)
  }
  return { bytes: Uint8Array.from(bytes), lost: [...lost] }
}
