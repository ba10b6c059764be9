import * as v from 'valibot'
import { changeAccount } from '../../desk/accounts/change-account.ts'
import { accountForm, newAccountForm } from '../../desk/accounts/forms.ts'
import { inviteAccount } from '../../desk/accounts/invite-account.ts'
import { inviteAgain } from '../../desk/accounts/invite-again.ts'
import { accountById, clientsHeldBy, staffAccounts } from '../../desk/accounts/store.ts'
import { agencies } from '../../desk/agencies/store.ts'
import { version } from '../../desk/forms.ts'
import { found, refuseUnless } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { adminText } from '../../text/admin.ts'
import { AccountList, AccountView, InviteView, typedOfAccount } from './accounts.view.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

const { labels } = adminText.accounts
const againForm = v.strictObject({ version })

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const { all, town } = await deskOf(c).read({ all: agencies(), town: settingsOn(c.get('today')) })
  const props = { town: town.settings, agencies: all, form: stateOf({ labels, trouble }) }
  return page(c, <InviteView frame={frameOf(c)} {...props} />, trouble?.status)
}

const showAccount = async (c: DeskContext, trouble?: Trouble) => {
  const {
    account: row,
    all,
    held,
    town,
  } = await deskOf(c).read({
    account: accountById(idIn(c)),
    all: agencies(),
    held: clientsHeldBy(idIn(c)),
    town: settingsOn(c.get('today')),
  })
  const account = found(row)
  refuseUnless(account.role !== 'employer', 'absent')
  const kept = typedOfAccount(account)
  const stated = stateOf({ labels, trouble, first: kept })
  const form = 'name' in stated.values ? stated : { ...stated, values: kept }
  const props = { town: town.settings, agencies: all, account, held, form }
  return page(c, <AccountView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const accountPages = factory
  .createApp()
  .get(paths.desk.accounts(), can('account.manage'), async (c) => {
    const { all, town } = await deskOf(c).read({ all: staffAccounts(), town: settingsOn(c.get('today')) })
    return page(c, <AccountList frame={frameOf(c)} town={town.settings} all={all} done={c.req.query('done')} />)
  })
  .get(paths.desk.newAccount(), can('account.manage'), (c) => showNew(c))
  .post(paths.desk.newAccount(), can('account.manage'), async (c) => {
    const draft = await readForm(c, newAccountForm)
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const { sent, input } = draft
    const done = paths.desk.accounts({ done: 'invite' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => done })
    const outcome = await attempt(() => inviteAccount(desk, input))
    if (outcome.isDone) return c.redirect(done, 303)
    return showNew(c, declined(sent, outcome))
  })
  .get(paths.desk.account(':id'), can('account.manage'), (c) => showAccount(c))
  .post(paths.desk.account(':id'), can('account.manage'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, accountForm)]
    if (!draft.isFine) return showAccount(c, mistyped(draft))
    const { sent, input } = draft
    const done = paths.desk.accounts({ done: 'change' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => done })
    const outcome = await attempt(() => changeAccount(desk, { id, ...input }))
    if (outcome.isDone) return c.redirect(done, 303)
    return showAccount(c, declined(sent, outcome))
  })
  .post(paths.desk.accountInvite(':id'), can('account.manage'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, againForm)]
    const done = paths.desk.accounts({ done: 'invite' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => done })
    const outcome = await attempt(() => inviteAgain(desk, { id, ...input }))
    if (outcome.isDone) return c.redirect(done, 303)
    return showAccount(c, declined(sent, outcome))
  })
