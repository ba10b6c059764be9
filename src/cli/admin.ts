import { realpathSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { newAccountForm } from '../desk/accounts/forms.ts'
import { inviteAdmin } from '../desk/accounts/invite-admin.ts'
import { Refused } from '../desk/refusals.ts'
import { deskHere } from './desk-here.ts'

const USAGE =
  '使い方: npm run admin -- create --email a@example.jp --name 山田花子 (Give an e-mail address and a name, as in the example.)'

const given = (args: readonly string[]) => {
  try {
    const options = { email: { type: 'string' }, name: { type: 'string' } } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new Error(USAGE)
  }
}

/** Refuses anything but `create` with a name and an e-mail address. */
export const readAdmin = (args: readonly string[]) => {
  const { positionals, values } = given(args)
  if (positionals.length !== 1 || positionals[0] !== 'create') throw new Error(USAGE)
  const asked = v.safeParse(newAccountForm, { role: 'admin', agencyId: '', ...values })
  if (!asked.success) throw new Error(USAGE)
  return asked.output
}

const create = async (args: readonly string[]) => {
  const input = readAdmin(args)
  const { desk, staffUrl } = await deskHere('admin-cli')
  const { path, code } = await inviteAdmin(desk, input)
  console.log(
    [
      `${input.name} さんの管理者アカウントを用意しました。24時間のうちに、次のページでコードを入れてください。`,
      `  ${staffUrl}${path}`,
      `  コード ${code}`,
      '(Open the page within 24 hours and type the code. Both work once.)',
    ].join('\n'),
  )
}

const refusals: Readonly<Record<string, string>> = {
  emailTaken: 'そのメールアドレスのアカウントは、もうあります。(An account with this address exists.)',
  away: 'データベースに届きません。(The database does not answer.)',
}

const explained = (failure: unknown): unknown => {
  if (failure instanceof Refused) return refusals[failure.reason] ?? failure.reason
  return failure instanceof Error ? failure.message : failure
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    await create(process.argv.slice(2))
  } catch (failure) {
    console.error(explained(failure))
    process.exitCode = 1
  }
}
