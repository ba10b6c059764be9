import { working } from './clockwork.ts'
import { staffApp } from './windows/staff.ts'

/** The staff's windows and the minute's work, at an address of their own. */
export default working(staffApp)
