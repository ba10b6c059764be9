import type { ListingText } from '../../text/listing-words.ts'
import type { IconName } from '../../ui/icon.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { wordOf } from './opening-words.ts'

type Kinds = Readonly<Record<string, { name: string; values: Readonly<Record<string, string>> }>>

const icons: Readonly<Record<string, IconName>> = {
  posture: 'seat',
  people: 'people',
  phone: 'phone',
  customers: 'ask',
  pace: 'clock',
  instruction: 'paper',
  breaks: 'pause',
  tools: 'settings',
  place: 'place',
  access: 'home',
}

/** Facts are kept as `posture:seated`, several to a kind; one we have no words for is left out. */
export const WorkplaceFacts = ({ facts, t }: { facts: readonly string[]; t: ListingText }) => {
  const kinds: Kinds = t.opening.workplace
  const pairs = facts.map((fact) => fact.split(':'))
  const known = Object.entries(kinds).flatMap(([code, { name, values }]) => {
    const words = pairs.filter(([kind]) => kind === code).map(([, value = '']) => wordOf(values, value))
    if (words.length === 0) return []
    return [{ icon: icons[code] ?? 'note', label: ruby(name), text: ruby(words.join(t.opening.factJoin)) } as const]
  })
  return <FactList layout="grid" facts={known} />
}
