import type { Listing, PublicEmployment } from '../../../desk/openings/listing.ts'
import type { PublicTown } from '../../../desk/settings/settings.ts'
import { paths } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { officeName } from '../../../text/office-name.ts'
import { plainText } from '../../../ui/ruby.tsx'
import { whenWords } from '../../parts/opening-words.ts'

// schema.org JobPosting, so that search engines show a job offer as one and drop it in time. A trial is no job and never marked as one (D2).

/** 労働力調査: whoever works under 35 hours a week counts as part-time. */
const fullTimeMinutes = 35 * 60

type Of = { t: PublicText; town: PublicTown; baseUrl: string }

const unitOf = { hourly: 'HOUR', daily: 'DAY', monthly: 'MONTH', piece: 'HOUR' } as const

const employmentTypesOf = ({ weeklyMinutes }: Listing, { contractTerm }: PublicEmployment): readonly string[] => [
  weeklyMinutes >= fullTimeMinutes ? 'FULL_TIME' : 'PART_TIME',
  ...(contractTerm === 'fixed' ? ['TEMPORARY'] : []),
]

const salaryOf = ({ wageYen, wageBasis }: PublicEmployment) => {
  if (wageYen === 0) return {}
  // Piece work states the wage an hour that it never falls below.
  const amount = wageBasis === 'piece' ? { minValue: wageYen } : { value: wageYen }
  return {
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'JPY',
      value: { '@type': 'QuantitativeValue', ...amount, unitText: unitOf[wageBasis] },
    },
  }
}

const placeOf = ({ placeKind, address }: Listing, { townName }: PublicTown) =>
  placeKind === 'home'
    ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'JP' } }
    : {
        jobLocation: {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            streetAddress: address,
            ...(address.includes(townName) && { addressLocality: townName }),
            addressCountry: 'JP',
          },
        },
      }

/** Null for a trial. */
export const jobPostingOf = (listing: Listing, { t, town, baseUrl }: Of) => {
  const { terms, number } = listing
  if (terms.family === 'trial') return null
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    url: `${baseUrl}${paths.opening(t.language, number)}`,
    title: listing.title,
    description: [listing.tasks, listing.firstDay].filter(Boolean).join('\n'),
    datePosted: listing.publishedOn,
    validThrough: `${listing.validUntil}T23:59:59+09:00`,
    employmentType: employmentTypesOf(listing, terms),
    hiringOrganization: { '@type': 'Organization', name: listing.employerName },
    ...placeOf(listing, town),
    ...salaryOf(terms),
    workHours: plainText(whenWords(t, listing)),
    totalJobOpenings: listing.places,
    identifier: { '@type': 'PropertyValue', name: officeName(town), value: number },
    directApply: false,
  }
}

const escapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }

/** JSON that cannot end the element it stands in. */
export const forScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[<>&]/gu, (letter) => escapes[letter] ?? letter)
