import { controlsIn } from '../journeys/posting.ts'
import { formTo } from '../support/form.ts'
import type { Fields, Person } from '../support/person.ts'

/** What a question's form carries by itself: its press key and the version it shows. */
export const shownForm = async (person: Person, question: string): Promise<Fields> =>
  formTo(await (await person.get(question)).text(), question).hidden

/** Opens a question and presses its button with those of the answers that it asks for. */
// oxlint-disable-next-line max-params -- who, where and what read as a press does
export const save = async (person: Person, question: string, answers: Fields = {}): Promise<Response> => {
  const names = controlsIn(await (await person.get(question)).text())
  const own = Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)))
  return person.post(question, { ...(await shownForm(person, question)), ...own })
}
