import { generateSpecs } from 'hono-openapi'
import { apiText } from '../../text/api.ts'
import { openingData } from './openings.ts'

/** OpenAPI 3.1, drawn from the routes themselves and from the shapes that type their answers. */
export const documentAt = async (baseUrl: string) => ({
  ...(await generateSpecs(openingData, {
    documentation: {
      info: {
        title: apiText.title,
        version: apiText.version,
        description: apiText.description,
        license: apiText.license,
      },
      servers: [{ url: baseUrl }],
    },
  })),
})
