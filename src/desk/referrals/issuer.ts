import type { Agency, PlacementBasis } from '../agencies/agency.ts'
import type { Family } from '../openings/opening.ts'
import type { Settings } from '../settings/settings.ts'
import type { Issuer } from './paper.ts'
import type { Referral } from './referral.ts'

type Known = { agencyName: string; phone: string; licenceNumber: string | null; personName: string }
type Facts = {
  referral: Pick<Referral, 'issuedBasis'>
  issuer: Known | undefined
  agency: (Pick<Agency, 'name' | 'licenceNumber'> & { phone: string }) | undefined
  basis: PlacementBasis
  town: Settings
  family: Family
}

/** Who introduces, and on what basis (D6: never under a lent name): who issued it, or who will. */
export const issuerIn = ({ referral, issuer, agency, basis, town, family }: Facts): Issuer => {
  const shown = (licence: string | null | undefined): string => (family === 'trial' ? '' : (licence ?? ''))
  if (issuer) {
    const { agencyName, phone, personName, licenceNumber } = issuer
    const by = family === 'trial' ? 'none' : (referral.issuedBasis ?? 'none')
    return { agency: agencyName, phone, person: personName, basis: by, licence: shown(licenceNumber) }
  }
  // Without a basis of its own an agency never issues a job offer: the city's desk will.
  if (family === 'employment' && basis === 'none') {
    return { agency: town.deskName, phone: town.phone, person: '', basis: 'art29', licence: town.legalNumber }
  }
  const { name = '', phone = '', licenceNumber } = agency ?? {}
  return { agency: name, phone, person: '', basis: family === 'trial' ? 'none' : basis, licence: shown(licenceNumber) }
}
