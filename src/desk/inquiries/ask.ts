import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { limits } from '../accounts/limits.ts'
import { countHit } from '../accounts/session-store.ts'
import { settingsOn } from '../settings/store.ts'
import type { Inquiry } from './inquiry.ts'
import { wordsOfDesk } from './known-words.ts'
import { sealWords } from './seal-talk.ts'
import { addInquiry, openingByNumber } from './store.ts'
import { tellingWords } from './telling-words.ts'
import type { TellingWord } from './telling-words.ts'

type Asked = {
  message: string
  about: string
  sure: boolean
  language: Inquiry['language']
  code: string
  /** Where it is asked from, for the limit alone. */
  from: string
}

/** What may tell who asks comes back once, and nothing is kept until it is sent all the same. */
export type Sent = { telling: readonly TellingWord[] }

const limitsOn = async (desk: Desk, from: string) => {
  const place = await desk.keys.index('rate', `ask:${from}`)
  return [
    countHit({ bucket: `q1h:${place.join('.')}`, at: desk.now, ...limits.questionsFromPlace }),
    countHit({ bucket: 'q1d', at: desk.now, ...limits.questions }),
  ]
}

/** T31: sealed at once, for the holder of the code and for the desk; nobody keeps the code itself. */
export const askDesk = async (desk: Desk, asked: Asked): Promise<Sent> => {
  const { opening, town } = await desk.read({ opening: openingByNumber(asked.about), town: settingsOn(desk.today) })
  allow(desk, 'inquiry.ask')
  const telling = asked.sure ? [] : tellingWords(asked.message, wordsOfDesk(town.settings))
  if (telling.length > 0) return { telling }

  const [id, messageId, now] = [desk.newId(), desk.newId(), desk.now]
  const { key, byCode, byDesk } = await desk.keys.inquiry.newKey({ id, code: asked.code })
  const codeHash = await desk.keys.inquiry.codeHash(asked.code)
  const body = await sealWords(key, { id: messageId, text: asked.message })
  await desk.write([
    addInquiry({
      row: { id, openingId: opening?.id ?? null, language: asked.language, codeHash, byCode, byDesk, createdAt: now },
      message: { id: messageId, inquiryId: id, side: 'visitor', authorId: null, body, createdAt: now },
      limits: await limitsOn(desk, asked.from),
    }),
  ])
  return { telling }
}
