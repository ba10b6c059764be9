import * as v from 'valibot'
import { choice, date, flag, line, optionalDate, paragraph, version } from '../forms.ts'
import type { Asked } from '../clients/unasked.ts'
import { linesWithoutStep, waysToMove } from './task.ts'

export const stepForm = v.strictObject({ body: line(120), dueOn: date, keepsWords: flag })
export const messageForm = v.strictObject({ who: line(60), body: paragraph(400), keepsWords: flag })
export const turnForm = v.strictObject({ version, to: choice(['done', 'dropped', 'open']) })

/** The day is asked for where it is chosen; `was` is the day the line stood on, for taking the move back. */
const moving = { how: choice(waysToMove), on: optionalDate, was: optionalDate }
const hasDay = (input: { how: string; on: string }) =>
  input.on !== '' || input.how === 'tomorrow' || input.how === 'week'

export const moveForm = v.pipe(
  v.strictObject({ version, ...moving }),
  v.forward(
    v.partialCheck([['how'], ['on']], (input) => hasDay(input), 'blank'),
    ['on'],
  ),
)
/** Of a line that is no task yet: it becomes a next step on that day. */
export const laterForm = v.pipe(
  v.strictObject({ about: choice(linesWithoutStep), how: moving.how, on: moving.on }),
  v.forward(
    v.partialCheck([['how'], ['on']], (input) => hasDay(input), 'blank'),
    ['on'],
  ),
)

export type StepInput = Asked<v.InferOutput<typeof stepForm>>
export type MessageInput = Asked<v.InferOutput<typeof messageForm>>
export type TurnInput = v.InferOutput<typeof turnForm>
export type MoveInput = v.InferOutput<typeof moveForm>
