import { visitor } from '../../../src/access/actor.ts'
import { newMatterCode, newSecret } from '../../../src/crypto/tokens.ts'
import { askDesk } from '../../../src/desk/inquiries/ask.ts'
import type { DeskStage } from '../desk-stage.ts'

type Asking = Partial<Parameters<typeof askDesk>[1]> & { at?: number }

/** A question as a visitor asks it, from a place of its own unless the test says where. */
export const askAs = async (stage: DeskStage, { at, ...asked }: Asking = {}) => {
  const code = asked.code ?? newMatterCode()
  const desk = stage.desk(visitor, at === undefined ? {} : { at })
  const outcome = await askDesk(desk, {
    message: '座ってできる仕事はありますか',
    about: '',
    sure: false,
    language: 'ja',
    from: newSecret(),
    ...asked,
    code,
  })
  const [row] = await stage.raw.all('select id, version, state from inquiry order by id desc limit 1')
  return { code, ...outcome, id: String(row?.id) }
}
