import * as v from 'valibot'
import { email, flag, line, optionalLine, version } from '../forms.ts'

export const staffRoles = ['consultant', 'supervisor', 'desk', 'admin', 'auditor', 'referrer'] as const
const needsAgency: readonly string[] = ['consultant', 'supervisor', 'referrer']

export const emailForm = v.strictObject({ email })
const typed = (pattern: RegExp) =>
  v.pipe(
    v.string('blank'),
    v.transform((code) => code.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase()),
    v.minLength(1, 'blank'),
    v.regex(pattern, 'code'),
  )
export const codeForm = v.strictObject({ code: typed(/^\d{8}$/u) })
export const linkForm = v.strictObject({
  secret: v.pipe(v.string('blank'), v.regex(/^[\w-]{16,64}\.[\w-]{43}$/u, 'code')),
})
export const matterCode = typed(/^[2-9A-HJ-NP-Z]{8}$/u)
export const matterCodeForm = v.strictObject({ code: matterCode })

const hasAgency = (input: { role: string; agencyId: string }) =>
  !needsAgency.includes(input.role) || input.agencyId !== ''
const fields = { name: line(40), role: v.picklist(staffRoles, 'choice'), agencyId: optionalLine(40) }

export const newAccountForm = v.pipe(
  v.strictObject({ ...fields, email }),
  v.forward(
    v.partialCheck([['role'], ['agencyId']], (input) => hasAgency(input), 'choice'),
    ['agencyId'],
  ),
)
export const accountForm = v.pipe(
  v.strictObject({ ...fields, isDisabled: flag, version }),
  v.forward(
    v.partialCheck([['role'], ['agencyId']], (input) => hasAgency(input), 'choice'),
    ['agencyId'],
  ),
)
export type NewAccountInput = v.InferOutput<typeof newAccountForm>
export type AccountInput = v.InferOutput<typeof accountForm>
