// The public database: everything in it is for everyone.
import { listing, town } from './public-schema.ts'
import { keptFor, purposed } from './purpose.ts'

const now = keptFor('shown')

export const publicPurposes = [
  purposed(town, {
    key: now.shown('which fact of the town'),
    content: now.shown('name, telephone and hours of the desk, the last revision'),
  }),
  purposed(listing, {
    id: now.shown('names the row and its entry in the search'),
    number: now.shown('the number of the opening'),
    version: now.shown('lets an older projection lose against a newer one'),
    state: now.shown('open, paused or closed'),
    rung: now.shown('which step of the ladder'),
    family: now.shown('trial or work'),
    area: now.shown('in which part of town'),
    publishedOn: now.shown('since when'),
    validUntil: now.shown('until when'),
    content: now.shown('what a resident reads of it'),
    facets: now.shown('bits to filter by'),
    features: now.shown('bits to filter by'),
    startsOn: now.shown('when it begins'),
  }),
]
