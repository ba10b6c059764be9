import Papa from 'papaparse'
import type { Listing } from '../../desk/openings/listing.ts'
import { apiText } from '../../text/api.ts'
import { ja } from '../../text/ja.ts'
import { wageWords } from '../parts/opening-words.ts'
import { openingShapeOf } from './shape-of.ts'
import type { OpeningShape } from './shape.ts'

// The same openings as the API, flat, for a spreadsheet.

const { columns, yes, no } = apiText.csv
const join = ja.opening.factJoin

type Cell = string | number | null
type Coded = { label: string }

const labels = (all: readonly Coded[]): string => all.map(({ label }) => label).join(join)

const workplaceWords = ({ workplace }: OpeningShape): string =>
  workplace.map(({ kind, values }) => `${kind.label}: ${labels(values)}`).join(' / ')

type Terms = OpeningShape['terms']

const insuranceWords = (terms: Terms): string => {
  if (terms.family === 'trial') return terms.insuredBy.label
  const kinds = ['accident', 'employment', 'health', 'pension'] as const
  return kinds
    .filter((kind) => terms.insurance[kind])
    .map((kind) => ja.opening.insurance[kind])
    .join(join)
}

const contractWords = ({ contractMonths: months, contractTerm }: Terms & { family: 'employment' }): string =>
  months === null ? contractTerm.label : ja.opening.contract.fixed(ja.opening.months(months))

const termCells = (terms: Terms): Readonly<Record<string, Cell>> => {
  const job = terms.family === 'employment' ? terms : null
  return {
    [columns.wageBasis]: job?.wageBasis ?? '',
    [columns.wageYen]: job?.wageYen ?? null,
    [columns.contract]: job ? contractWords(job) : '',
    [columns.lengthDays]: terms.family === 'trial' ? terms.lengthDays : null,
    [columns.breakMinutes]: terms.breakMinutes,
    [columns.insurance]: insuranceWords(terms),
  }
}

const whenCells = (of: OpeningShape): Readonly<Record<string, Cell>> => ({
  [columns.when]: labels(of.days),
  [columns.startsAt]: of.startsAt,
  [columns.endsAt]: of.endsAt,
  [columns.weeklyMinutes]: of.weeklyMinutes,
})

const placeCells = (of: OpeningShape): Readonly<Record<string, Cell>> => ({
  [columns.placeKind]: of.placeKind.label,
  [columns.placeName]: of.placeName,
  [columns.area]: of.area,
  [columns.address]: of.address,
  [columns.wayThere]: of.wayThere,
})

const dateCells = (of: OpeningShape): Readonly<Record<string, Cell>> => ({
  [columns.receivedOn]: of.receivedOn,
  [columns.publishedOn]: of.publishedOn,
  [columns.confirmedOn]: of.confirmedOn,
  [columns.validUntil]: of.validUntil,
})

const rowOf = (listing: Listing, baseUrl: string): Readonly<Record<string, Cell>> => {
  const of = openingShapeOf(listing, baseUrl)
  return {
    [columns.number]: of.number,
    [columns.rung]: of.rung.label,
    [columns.isEmployment]: of.isEmployment ? yes : no,
    [columns.wage]: of.isPaid ? wageWords(ja, listing) : ja.opening.pay.unpaid,
    [columns.title]: of.title,
    [columns.employerName]: of.employerName,
    ...whenCells(of),
    ...placeCells(of),
    [columns.tasks]: of.tasks,
    [columns.bring]: of.bring,
    [columns.firstDay]: of.firstDay,
    [columns.support]: labels(of.support),
    [columns.workplace]: workplaceWords(of),
    [columns.passiveSmoking]: of.passiveSmoking.label,
    [columns.papers]: of.papers,
    [columns.places]: of.places,
    ...termCells(of.terms),
    ...dateCells(of),
    [columns.url]: of.url,
  }
}

/** A spreadsheet would run what begins so; the wide signs count too, and so does one behind a blank. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u

const byteOrderMark = '\uFEFF'

/** RFC 4180, as Excel opens it: UTF-8 with its mark, CRLF, the header first. */
export const csvOf = (listings: readonly Listing[], baseUrl: string): string => {
  const rows = { fields: Object.values(columns), data: listings.map((listing) => rowOf(listing, baseUrl)) }
  return `${byteOrderMark}${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: formula })}\r\n`
}
