import { acceptMatter } from './matter-accept.tsx'
import { matterPagesOf } from './matter-pages.tsx'

/** Invitations alone lead to the staff's windows; every other link leads to the firms'. */
export const staffMatterPages = matterPagesOf({ 'account.accept': acceptMatter })
