import { describe, expect, test } from 'vitest'
import { insteadOfMail, mayUse, notBeforeFor } from '../../../src/desk/clients/reach.ts'
import { civilDateAt, clockTimeAt } from '../../../src/law/calendar.ts'
import { letterOf, letters } from '../../../src/text/mail.ts'
import { initialSettings } from '../../../src/desk/settings/settings.ts'

const at = (text: string) => Date.parse(`${text}+09:00`)
const said = (hours: readonly string[], now: string) => {
  const instant = notBeforeFor({ hours: [...hours] }, at(now))
  return `${civilDateAt(instant)} ${clockTimeAt(instant)}`
}

describe('product §10.26 and §8.6: when something goes to a person', () => {
  test('never between 20:00 and 8:00', () => {
    expect(said([], '2026-11-20T19:59:00')).toBe('2026-11-20 19:59')
    expect(said([], '2026-11-20T20:00:00')).toBe('2026-11-21 08:00')
    expect(said([], '2026-11-20T03:00:00')).toBe('2026-11-20 08:00')
  })

  test('only in the hours the person named, the next that come', () => {
    expect(said(['evening'], '2026-11-20T10:30:00')).toBe('2026-11-20 17:00')
    expect(said(['evening'], '2026-11-20T18:20:00')).toBe('2026-11-20 18:20')
    expect(said(['evening'], '2026-11-20T20:30:00')).toBe('2026-11-21 17:00')
    expect(said(['morning', 'noon'], '2026-11-20T13:00:00')).toBe('2026-11-21 08:00')
    // The 20th is a Friday.
    expect(said(['weekend'], '2026-11-20T10:00:00')).toBe('2026-11-21 08:00')
    expect(said(['weekend'], '2026-11-22T19:30:00')).toBe('2026-11-22 19:30')
    expect(said(['weekend'], '2026-11-22T20:30:00')).toBe('2026-11-28 08:00')
  })

  test('an hour nobody knows of holds nothing back', () => {
    expect(said(['someday'], '2026-11-20T10:00:00')).toBe('2026-11-20 10:00')
  })
})

describe('product §8.6: how a person is reached', () => {
  test('a way that was ruled out is never used, and where ways are named no other', () => {
    expect(mayUse({ channels: [], never: [] }, 'mail')).toBe(true)
    expect(mayUse({ channels: [], never: ['mail'] }, 'mail')).toBe(false)
    expect(mayUse({ channels: ['mail'], never: ['mail'] }, 'mail')).toBe(false)
    expect(mayUse({ channels: ['phone'], never: [] }, 'mail')).toBe(false)
    expect(mayUse({ channels: ['none'], never: [] }, 'phone')).toBe(false)
  })

  test('what may not be mailed is told by phone, by letter, or at the counter', () => {
    expect(insteadOfMail({ channels: [], never: ['mail'] })).toBe('phone')
    expect(insteadOfMail({ channels: [], never: ['mail', 'phone'] })).toBe('letter')
    expect(insteadOfMail({ channels: ['none'], never: [] })).toBe('counter')
    expect(insteadOfMail({ channels: ['visit'], never: [] })).toBe('counter')
  })

  test('a letter to a person shows no desk, no work and no name to whoever looks on', () => {
    const town = { ...initialSettings, townName: 'こもれび市', deskName: 'こもれび市 仕事の窓口' }
    expect(letters.clientNotice).toBeDefined()
    for (const wish of ['call', 'come'] as const) {
      const { subject, text } = letterOf(
        { kind: 'clientNotice', params: { wish } },
        { baseUrl: 'https://desk.example.jp', town },
      )
      const whole = `${subject}\n${text}`
      expect(whole).toContain('こもれび市')
      expect(whole).not.toMatch(/窓口|仕事|求人|紹介|支援|相談|就|https?:/u)
    }
  })
})
