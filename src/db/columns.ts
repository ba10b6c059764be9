import { customType, text } from 'drizzle-orm/sqlite-core'

/** Bytes both ways: the driver hands blobs back as ArrayBuffer (Drizzle's own buffer mode wants node:buffer). */
export const bytes = customType<{ data: Uint8Array<ArrayBuffer>; driverData: ArrayBuffer | Uint8Array<ArrayBuffer> }>({
  dataType: () => 'blob',
  fromDriver: (value) => (value instanceof Uint8Array ? value : new Uint8Array(value)),
  toDriver: (value) => value,
})

/** A value kept as JSON text; who wrote the row vouches for its shape. */
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()

/** A list of codes kept as JSON text. */
export const codes = (name: string) => json<readonly string[]>(name)
