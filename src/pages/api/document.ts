import { generateSpecs } from 'hono-openapi'
import { apiText } from '../../text/api.ts'
import { openingData } from './openings.ts'

const drawn = async () =>
  generateSpecs(openingData, {
    documentation: {
      info: {
        title: apiText.title,
        version: apiText.version,
        description: apiText.description,
        license: apiText.license,
      },
    },
  })

let document: Awaited<ReturnType<typeof drawn>> | undefined

/**
 * OpenAPI 3.1, drawn from the routes themselves and from the shapes that type their answers. Drawing takes some thirty
 * milliseconds and always gives the same: once in the life of an isolate.
 */
export const documentAt = async (baseUrl: string) => {
  document ??= await drawn()
  return { ...document, servers: [{ url: baseUrl }] }
}
