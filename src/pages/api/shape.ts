import * as v from 'valibot'
import { supportCodes, weekdays } from '../../desk/openings/codes.ts'
import { rungs } from '../../desk/openings/opening.ts'
import { apiText } from '../../text/api.ts'
import { address, claim, coded, day, openlyCoded, text, time, whole } from './coded.ts'
import { employmentShape, trialShape } from './terms.ts'

// What the open data consist of. It is chosen field by field: what a listing gains later is not public here until it is written down.

const { fields, schemas } = apiText

const listOf = <S extends v.GenericSchema>(schema: S, about: string) => v.pipe(v.array(schema), v.description(about))

const workplaceFact = v.strictObject({
  kind: openlyCoded(fields.workplaceKind),
  values: listOf(openlyCoded(fields.workplaceValues), fields.workplaceValues),
})

const place = {
  placeKind: coded(['workplace', 'outdoors', 'home'], fields.placeKind),
  placeName: text(fields.placeName),
  area: text(fields.area),
  address: text(fields.address),
  wayThere: text(fields.wayThere),
} as const

const when = {
  days: listOf(coded(weekdays, fields.days), fields.days),
  startsAt: time(fields.startsAt),
  endsAt: time(fields.endsAt),
  weeklyMinutes: whole(fields.weeklyMinutes),
} as const

const lifting = v.pipe(
  v.strictObject({
    often: coded(['none', 'sometimes', 'always'], fields.liftOften),
    kg: whole(fields.liftKg),
    isLimitedUnder18: claim(fields.isLimitedUnder18),
  }),
  v.description(fields.lifting),
)

const days = {
  receivedOn: day(fields.receivedOn),
  publishedOn: day(fields.publishedOn),
  confirmedOn: day(fields.confirmedOn),
  validUntil: day(fields.validUntil),
} as const

const openingShape = v.pipe(
  v.strictObject({
    number: text(fields.number),
    url: address(fields.url),
    rung: coded(rungs, fields.rung),
    isEmployment: claim(fields.isEmployment),
    isPaid: claim(fields.isPaid),
    title: text(fields.title),
    tasks: text(fields.tasks),
    firstDay: text(fields.firstDay),
    bring: text(fields.bring),
    employerName: text(fields.employerName),
    places: whole(fields.places),
    ...when,
    ...place,
    support: listOf(coded(supportCodes, fields.support), fields.support),
    workplace: listOf(workplaceFact, fields.workplace),
    lifting,
    passiveSmoking: openlyCoded(fields.passiveSmoking),
    papers: text(fields.papers),
    terms: v.pipe(v.variant('family', [trialShape, employmentShape]), v.description(fields.terms)),
    ...days,
  }),
  v.description(schemas.opening),
  v.metadata({ ref: 'Opening' }),
)

const licenseShape = v.pipe(
  v.strictObject({
    name: text(fields.licenseName),
    url: address(fields.licenseUrl),
    attribution: text(fields.attribution),
  }),
  v.description(schemas.license),
  v.metadata({ ref: 'License' }),
)

export const listShape = v.pipe(
  v.strictObject({
    openings: listOf(openingShape, fields.openings),
    total: whole(fields.total),
    isMore: claim(fields.isMore),
    page: whole(fields.page),
    pages: whole(fields.pages),
    asOf: day(fields.asOf),
    updatedAt: v.pipe(v.nullable(v.pipe(v.string(), v.isoTimestamp())), v.description(fields.updatedAt)),
    license: licenseShape,
  }),
  v.description(schemas.list),
  v.metadata({ ref: 'OpeningList' }),
)

export const oneShape = v.pipe(
  v.strictObject({
    opening: openingShape,
    state: v.pipe(v.picklist(['open', 'paused']), v.description(fields.state)),
    license: licenseShape,
  }),
  v.description(schemas.one),
  v.metadata({ ref: 'OneOpening' }),
)

export const problemShape = v.pipe(
  v.strictObject({
    type: v.pipe(v.literal('about:blank'), v.description(fields.problemType)),
    title: text(fields.problemTitle),
    status: whole(fields.problemStatus),
    detail: text(fields.problemDetail),
  }),
  v.description(schemas.problem),
  v.metadata({ ref: 'Problem' }),
)

export type OpeningShape = v.InferOutput<typeof openingShape>
export type ListShape = v.InferOutput<typeof listShape>
export type OneShape = v.InferOutput<typeof oneShape>
export type TrialShape = v.InferOutput<typeof trialShape>
export type EmploymentShape = v.InferOutput<typeof employmentShape>
export type LicenseShape = v.InferOutput<typeof licenseShape>
