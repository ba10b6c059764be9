import { joined, utf8 } from '../../crypto/bytes.ts'

// A workbook is a ZIP. It is unpacked by the platform, counted as it flows, and handed on unpacked: what it says of its own size is not believed.

export const mostUnpackedBytes = 12 * 1024 * 1024
const mostEntries = 200

export type Entry = { name: string; bytes: Uint8Array<ArrayBuffer> }
export type Unpacked =
  | { isFine: true; entries: readonly Entry[] }
  | { isFine: false; problem: 'notTable' | 'unpacksTooLarge' }
type Packed = { name: string; method: number; bytes: Uint8Array<ArrayBuffer> }

const ends = { signature: 0x06_05_4b_50, size: 22, longestNote: 65_535 }
const central = { signature: 0x02_01_4b_50, size: 46 }
const local = { signature: 0x04_03_4b_50, size: 30 }

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const endOf = (view: DataView): number => {
  const last = view.byteLength - ends.size
  for (let at = last; at >= Math.max(0, last - ends.longestNote); at -= 1) {
    if (view.getUint32(at, true) === ends.signature) return at
  }
  throw new RangeError('no end of a ZIP')
}

const isWanted = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels')

type Place = { bytes: Uint8Array<ArrayBuffer>; view: DataView; at: number }

// Its own header says how long the name before the bytes is; everything else is told by the list at the end.
const bytesAt = ({ bytes, view, at }: Place): Uint8Array<ArrayBuffer> => {
  const [size, start] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  if (view.getUint32(start, true) !== local.signature) throw new RangeError('no header of a ZIP entry')
  const from = start + local.size + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (from + size > bytes.length) throw new RangeError('a ZIP entry beyond its end')
  return bytes.slice(from, from + size)
}

const entriesIn = (bytes: Uint8Array<ArrayBuffer>): readonly Packed[] => {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new RangeError('too many ZIP entries')
  const packed: Packed[] = []
  for (let at = view.getUint32(end + 16, true), read = 0; read < count; read += 1) {
    if (view.getUint32(at, true) !== central.signature) throw new RangeError('no list of a ZIP')
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + central.size, at + central.size + length))
    const method = view.getUint16(at + 10, true)
    if (isWanted(name)) packed.push({ name, method, bytes: bytesAt({ bytes, view, at }) })
    at += central.size + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return packed
}

/** null where more would come out than is left. */
const inflated = async (packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  for (let size = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return joined(...parts)
    size += value.length
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      return null
    }
    parts.push(value)
  }
}

const opened = async ({ method, bytes }: Packed, most: number) => {
  if (method === 0) return bytes.length <= most ? bytes : null
  if (method === 8) return inflated(bytes, most)
  throw new RangeError('a ZIP entry of another method')
}

export const unpack = async (file: Uint8Array<ArrayBuffer>): Promise<Unpacked> => {
  try {
    const entries: Entry[] = []
    let left = mostUnpackedBytes
    for (const packed of entriesIn(file)) {
      const bytes = await opened(packed, left)
      if (bytes === null) return { isFine: false, problem: 'unpacksTooLarge' }
      left -= bytes.length
      entries.push({ name: packed.name, bytes })
    }
    return { isFine: true, entries }
  } catch {
    return { isFine: false, problem: 'notTable' }
  }
}

type Header = { entry: Entry; start: number; isCentral: boolean }

const headerOf = ({ entry, start, isCentral }: Header): Uint8Array => {
  const name = utf8(entry.name)
  const header = new Uint8Array((isCentral ? central.size : local.size) + name.length)
  const [view, shift] = [viewOf(header), isCentral ? 2 : 0]
  view.setUint32(0, isCentral ? central.signature : local.signature, true)
  view.setUint16(4 + shift, 20, true)
  for (const at of [18, 22]) view.setUint32(at + shift, entry.bytes.length, true)
  view.setUint16(26 + shift, name.length, true)
  if (isCentral) view.setUint32(42, start, true)
  header.set(name, isCentral ? central.size : local.size)
  return header
}

/** A ZIP in which nothing is packed. The reader of workbooks takes nothing else, and would unpack in a thread that the Worker does not have. */
export const stored = (entries: readonly Entry[]): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = []
  const list: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const header = headerOf({ entry, start: at, isCentral: false })
    parts.push(header, entry.bytes)
    list.push(headerOf({ entry, start: at, isCentral: true }))
    at += header.length + entry.bytes.length
  }
  const end = viewOf(new Uint8Array(ends.size))
  end.setUint32(0, ends.signature, true)
  for (const place of [8, 10]) end.setUint16(place, entries.length, true)
  end.setUint32(
    12,
    list.reduce((size, part) => size + part.length, 0),
    true,
  )
  end.setUint32(16, at, true)
  return joined(...parts, ...list, new Uint8Array(end.buffer))
}
