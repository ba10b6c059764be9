import * as v from 'valibot'

// What the readable page shows of the document; the rest of OpenAPI passes by.

export type SchemaPart = {
  $ref?: string | undefined
  type?: string | undefined
  format?: string | undefined
  description?: string | undefined
  const?: unknown
  enum?: readonly unknown[] | undefined
  items?: SchemaPart | undefined
  anyOf?: readonly SchemaPart[] | undefined
  oneOf?: readonly SchemaPart[] | undefined
  properties?: Readonly<Record<string, SchemaPart>> | undefined
}

const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(schema)
const part: v.GenericSchema<SchemaPart> = v.lazy(() =>
  v.object({
    $ref: maybe(v.string()),
    type: maybe(v.string()),
    format: maybe(v.string()),
    description: maybe(v.string()),
    const: maybe(v.unknown()),
    enum: maybe(v.array(v.unknown())),
    items: maybe(part),
    anyOf: maybe(v.array(part)),
    oneOf: maybe(v.array(part)),
    properties: maybe(v.record(v.string(), part)),
  }),
)

const parameter = v.object({ name: v.string(), in: v.string(), description: v.optional(v.string(), ''), schema: part })
const answer = v.object({
  description: v.string(),
  content: maybe(v.record(v.string(), v.object({ schema: part }))),
})
const operation = v.object({
  summary: v.string(),
  description: v.string(),
  parameters: v.array(parameter),
  responses: v.record(v.string(), answer),
})

export const documentShape = v.object({
  openapi: v.string(),
  info: v.object({
    title: v.string(),
    version: v.string(),
    description: v.string(),
    license: v.object({ name: v.string(), url: v.string() }),
  }),
  servers: v.tuple([v.object({ url: v.string() })]),
  paths: v.record(v.string(), v.object({ get: operation })),
  components: v.object({ schemas: v.record(v.string(), part) }),
})

export type ShownDocument = v.InferOutput<typeof documentShape>
export type Operation = v.InferOutput<typeof operation>
