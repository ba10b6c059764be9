import { describeRoute, resolver } from 'hono-openapi'
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

export const listOperation = describeRoute({
  operationId: 'listOpenings',
  summary: operations.list.summary,
  description: operations.list.description,
  parameters: [
    { name: 'q', in: 'query', description: parameters.q, schema: { type: 'string', maxLength: longestTerm } },
    { name: 'rung', in: 'query', description: parameters.rung, schema: { type: 'string', enum: [...rungs] } },
    { name: 'page', in: 'query', description: parameters.page, schema: { type: 'integer', minimum: 1, maximum: 50 } },
  ],
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
