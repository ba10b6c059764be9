import { answering } from './root.ts'
import { wwwApp } from './windows/www.ts'

/** What faces the world: residents and firms. It has neither the clients' master key nor the key of their index (trust.md 4.0). */
export default answering(wwwApp)
