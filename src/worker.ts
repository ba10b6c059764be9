import { working } from './clockwork.ts'
import { wholeApp } from './windows/whole.ts'

/** Everything in one Worker: a laptop, the tests, a town's own server. On Cloudflare a town runs `www.ts` and `staff.ts`. */
export default working(wholeApp)
