import { describeRoute, resolver } from 'hono-openapi'
import { weekdays } from '../../desk/openings/codes.ts'
import { dayLimits, features, pays, timeBands, weekLimits } from '../../desk/openings/facets.ts'
import { sorts, starts } from '../../desk/listings/search.ts'
import { rungs } from '../../desk/openings/opening.ts'
import { longestTerm } from '../../desk/openings/search-text.ts'
import { apiText } from '../../text/api.ts'
import { listShape, oneShape, problemShape } from './shape.ts'

// What the document says of the two addresses; the shapes are those that type the answers.

const { operations, parameters, headers } = apiText

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: resolver(problemShape) } },
})

const text = { type: 'string' } as const
const etagHeader = { ETag: { description: headers.etag, schema: text } }
const unchanged = { description: operations.unchanged, headers: etagHeader }

const someOf = (name: keyof typeof parameters, codes: readonly (string | number)[]) => ({
  name,
  in: 'query' as const,
  description: parameters[name],
  schema: { type: 'array' as const, items: { type: 'string' as const, enum: codes.map(String) } },
  explode: true,
})
const oneOf = (name: keyof typeof parameters, codes: readonly (string | number)[]) => ({
  name,
  in: 'query' as const,
  description: parameters[name],
  schema: { type: 'string' as const, enum: codes.map(String) },
})

/** Those of the list of residents; what makes no sense is left out there as here. */
const listParameters = [
  { name: 'q', in: 'query', description: parameters.q, schema: { type: 'string', maxLength: longestTerm } },
  oneOf('exact', ['1']),
  someOf('rung', rungs),
  someOf('pay', pays),
  {
    name: 'area',
    in: 'query',
    description: parameters.area,
    schema: { type: 'array', items: { type: 'string', maxLength: longestTerm } },
    explode: true,
  },
  someOf('day', weekdays),
  someOf('time', timeBands),
  oneOf('perday', dayLimits),
  oneOf('perweek', weekLimits),
  oneOf('start', starts),
  someOf('with', features),
  oneOf('sort', sorts),
  { name: 'page', in: 'query', description: parameters.page, schema: { type: 'integer', minimum: 1, maximum: 50 } },
] as const

export const listOperation = describeRoute({
  operationId: 'listOpenings',
  summary: operations.list.summary,
  description: operations.list.description,
  parameters: [...listParameters],
  responses: {
    200: {
      description: operations.list.ok,
      headers: { ...etagHeader, Link: { description: headers.link, schema: text } },
      content: { 'application/json': { schema: resolver(listShape) } },
    },
    304: unchanged,
    503: problem(operations.away),
  },
})

export const oneOperation = describeRoute({
  operationId: 'getOpening',
  summary: operations.one.summary,
  description: operations.one.description,
  parameters: [{ name: 'number', in: 'path', required: true, description: parameters.number, schema: text }],
  responses: {
    200: {
      description: operations.one.ok,
      headers: etagHeader,
      content: { 'application/json': { schema: resolver(oneShape) } },
    },
    304: unchanged,
    404: problem(operations.one.missing),
    410: problem(operations.one.gone),
    503: problem(operations.away),
  },
})
