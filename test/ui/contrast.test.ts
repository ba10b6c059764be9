import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/assets/public.css'), 'utf8')

const coloursIn = (block: string) =>
  Object.fromEntries(
    block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g).map(([, name = '', colour = '']) => [name, colour]),
  )

const light = coloursIn(css.slice(css.indexOf(':root {'), css.indexOf('}', css.indexOf(':root {'))))
const darkStart = css.indexOf('.public {', css.indexOf('prefers-color-scheme: dark'))
const dark = { ...light, ...coloursIn(css.slice(darkStart, css.indexOf('}', darkStart))) }

const channel = (hex: string) => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: string) =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))

const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'wash', 'key-wash']
const rungs = [
  'tour',
  'experience',
  'practice',
  'training',
  'short-job',
  'short-hours',
  'regular',
  'training-employment',
]

const text: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [['ink', ground] as const, ['muted', ground] as const, ['key', ground] as const]),
  ...['key-hover', 'key-active', 'wrong'].flatMap((ink) => [[ink, 'paper'] as const, [ink, 'wash'] as const]),
  ['key-hover', 'key-wash'],
  ['ink', 'field'],
  ['on-key', 'key'],
  ['on-key', 'key-hover'],
  ['on-key', 'key-active'],
  ['on-wrong', 'wrong'],
  ['band-ink', 'band-wash'],
  ['wrong', 'wrong-wash'],
  ...['done', 'look', 'wrong'].flatMap((tone) => [
    [`${tone}-ink`, `${tone}-wash`] as const,
    ['ink', `${tone}-wash`] as const,
  ]),
  ...['done', 'look', 'wrong'].map((tone) => [`${tone}-ink`, 'paper'] as const),
  ...rungs.map((rung) => [`${rung}-ink`, `${rung}-wash`] as const),
]

const shapes: readonly (readonly [string, string])[] = [
  ...grounds.map((ground) => ['line-field', ground] as const),
  ['line-field', 'field'],
  ['focus-outer', 'focus-inner'],
  ...['done', 'look', 'wrong'].flatMap((tone) => [[tone, 'paper'] as const, [tone, `${tone}-wash`] as const]),
  ...rungs.map((rung) => [`${rung}-ink`, 'paper'] as const),
]

const schemes = { light, dark }

describe.each(['light', 'dark'] as const)('R7-02 in the %s scheme', (scheme) => {
  const of = (name: string) => schemes[scheme][name] ?? `no colour --${name}`

  test.each(text)('R7-02: text %s on %s has a contrast of at least 4.5', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('R7-02: line or icon %s beside %s has a contrast of at least 3', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(3)
  })

  test('R7-05: one of the two focus rings stands out from every ground by at least 3', () => {
    const best = grounds.map((ground) =>
      Math.max(contrast(of('focus-outer'), of(ground)), contrast(of('focus-inner'), of(ground))),
    )
    expect(Math.min(...best)).toBeGreaterThanOrEqual(3)
  })
})
