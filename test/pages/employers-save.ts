import { formTo } from '../support/form.ts'
import type { Fields, Person } from '../support/person.ts'

/** What the draft's form carries by itself: its press key and the version it shows. */
export const shownForm = async (person: Person, draft: string): Promise<Fields> =>
  formTo(await (await person.get(draft)).text(), draft).hidden

/** Opens the draft and presses its button with these answers. */
// oxlint-disable-next-line max-params -- who, where and what read as a press does
export const save = async (person: Person, draft: string, answers: Fields = {}): Promise<Response> =>
  person.post(draft, { ...(await shownForm(person, draft)), ...answers })
