// Whether a value is what a JSON Schema says, for the keywords our document uses; any other keyword is a fault of its own.

type Schema = Readonly<Record<string, unknown>>
export type Checked = { value: unknown; schema: Schema; schemas: Readonly<Record<string, Schema>>; at?: string }

const known = new Set([
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'description',
  'enum',
  'format',
  'items',
  'minimum',
  'oneOf',
  'pattern',
  'properties',
  'required',
  'type',
])

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const schemaIn = (value: unknown): Schema => (isObject(value) ? value : {})
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

const waysOf = ({ schema }: Checked) => [...listIn(schema['anyOf']), ...listIn(schema['oneOf'])].map(schemaIn)

const faultsOfObject = (of: Checked & { value: Schema; at: string }): string[] => {
  const { value, schema, at } = of
  const properties = schemaIn(schema['properties'])
  const missing = listIn(schema['required']).filter((name) => !(String(name) in value))
  const unknown = Object.keys(value).filter((name) => !(name in properties))
  return [
    ...missing.map((name) => `${at}.${String(name)} is missing`),
    ...(schema['additionalProperties'] === false ? unknown.map((name) => `${at}.${name} is unknown`) : []),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      name in value ? faultsOf({ ...of, value: value[name], schema: schemaIn(inner), at: `${at}.${name}` }) : [],
    ),
  ]
}

const faultsOfPlain = ({ value, schema, at = '' }: Checked): string[] => {
  const { type, const: only, minimum, pattern } = schema
  const choices = listIn(schema['enum'])
  return [
    ...(type !== undefined && typeOf(value) !== type ? [`${at} is ${typeOf(value)}, not ${JSON.stringify(type)}`] : []),
    ...(only !== undefined && value !== only ? [`${at} is not ${JSON.stringify(only)}`] : []),
    ...(choices.length > 0 && !choices.includes(value) ? [`${at} is none of the codes: ${JSON.stringify(value)}`] : []),
    ...(typeof minimum === 'number' && Number(value) < minimum ? [`${at} is below ${minimum}`] : []),
    ...(typeof pattern === 'string' && !new RegExp(pattern, 'u').test(String(value))
      ? [`${at} is not ${pattern}`]
      : []),
    ...Object.keys(schema)
      .filter((word) => !known.has(word))
      .map((word) => `${at}: ${word} is not checked here`),
  ]
}

export const faultsOf = (of: Checked): string[] => {
  const { value, schema, schemas, at = '' } = of
  const ref = schema['$ref']
  if (typeof ref === 'string') return faultsOf({ ...of, schema: schemas[ref.split('/').at(-1) ?? ''] ?? { type: ref } })
  const ways = waysOf(of)
  const fitting = ways.filter((way) => faultsOf({ ...of, schema: way }).length === 0)
  return [
    ...(ways.length > 0 && fitting.length !== 1 ? [`${at} fits ${fitting.length} of ${ways.length}`] : []),
    ...faultsOfPlain(of),
    ...(isObject(value) ? faultsOfObject({ ...of, value, at }) : []),
    ...(Array.isArray(value)
      ? value.flatMap((entry, index) =>
          faultsOf({ ...of, value: entry, schema: schemaIn(schema['items']), at: `${at}[${index}]` }),
        )
      : []),
  ]
}
