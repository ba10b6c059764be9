import { describe, expect, test } from 'vitest'
import { Radios } from '../../src/ui/choices.tsx'
import { DateField } from '../../src/ui/date-field.tsx'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { SelectField, TextField } from '../../src/ui/field.tsx'
import { errorId, isChosen, unmarkedForm, valueOf } from '../../src/ui/form-state.ts'
import type { FormState } from '../../src/ui/form-state.ts'
import { PostForm } from '../../src/ui/forms.tsx'
import { pagesShown } from '../../src/ui/pager.tsx'
import { TimeRange } from '../../src/ui/time-range.tsx'
import { rendered } from './rendered.ts'

const form: FormState = {
  values: { wage: ['1000'], rung: ['tour'] },
  errors: { wage: '時給を確かめてください', start: '日付を入れてください', rung: '形を選んでください' },
  marks: { required: '※必須', optional: '※任意', errorPrefix: '＊' },
}
const wage = rendered(<TextField form={form} name="wage" label="時給" help="数字で" isRequired />)
const start = rendered(
  <DateField form={form} name="start" legend="始める日" units={{ year: '年', month: '月', day: '日' }} />,
)
const rung = rendered(
  <Radios
    form={form}
    name="rung"
    legend="形"
    options={[
      { value: 'tour', label: '見学' },
      { value: 'job', label: '仕事' },
    ]}
  />,
)

describe('R7-07: a field says what it wants and what is wrong', () => {
  test('R7-07: label, mark, help, input and error stand in this order', () => {
    const places = ['時給', '※必須', '数字で', '<input', '＊時給を確かめてください'].map((word) => wage.indexOf(word))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('R7-07: help and error are tied to the input, which is marked as invalid', () => {
    expect(wage).toContain('aria-describedby="h-wage e-wage" aria-invalid="true"')
    expect(wage).toContain('<label class="field__label" for="f-wage">')
  })

  test('R7-07: a field that is not required carries the word for it', () => {
    expect(rendered(<TextField form={form} name="note" label="備考" />)).toContain('※任意')
  })

  test('R7-07: a date is a group of three labelled inputs', () => {
    expect(start.match(/<input/g)).toHaveLength(3)
    expect(start).toMatch(/^<fieldset.*<legend/)
  })

  test('R7-06: no control is ever disabled and no hint hides in a placeholder', () => {
    expect(wage + start + rung).not.toMatch(/disabled|placeholder/)
  })
})

describe('R7-09: an error loses nothing and is one press away', () => {
  test('R7-09: what was typed stays in the fields', () => {
    expect(wage).toContain('value="1000"')
    expect(rung).toMatch(/value="tour" checked=""/)
  })

  test('R7-09: every line of the summary leads to an input on the page', () => {
    const summary = rendered(<ErrorSummary form={form} heading="確かめてください" />)
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toEqual(['f-wage', 'f-start', 'f-rung'])
    for (const id of targets) expect(wage + start + rung).toMatch(new RegExp(`<input[^>]* id="${id}"`))
    expect(summary).toContain('role="alert" tabindex="-1"')
  })

  test('an error of the whole form is shown without a link', () => {
    const whole: FormState = { ...form, errors: { '': 'もう一度お試しください' } }
    expect(rendered(<ErrorSummary form={whole} heading="x" />)).toContain('<li>もう一度お試しください</li>')
  })

  test('a form without errors has no summary', () => {
    expect(rendered(<ErrorSummary form={unmarkedForm({})} heading="x" />)).toBe('')
  })
})

describe('the state of a form', () => {
  test.each(['constructor', '__proto__', 'toString', 'unknown'])(
    'a field named %s that nobody filled is empty',
    (name) => {
      expect(valueOf(form, name)).toBe('')
      expect(isChosen({ form, name, code: 'x' })).toBe(false)
    },
  )

  test('the chosen option of a list is selected', () => {
    const list = <SelectField form={form} name="rung" label="形" options={[{ value: 'tour', label: '見学' }]} />
    expect(rendered(list)).toContain('<option value="tour" selected="">')
  })

  test('a form leaves checking to the desk and carries its key and version', () => {
    const html = rendered(<PostForm action="/x" idempotencyKey="k" version={3} />)
    expect(html).toContain('novalidate')
    expect(html).toContain('<input type="hidden" name="ik" value="k"/><input type="hidden" name="version" value="3"/>')
  })
})

test.each([
  { current: 1, last: 1, pages: [1] },
  { current: 1, last: 3, pages: [1, 2, 3] },
  { current: 5, last: 12, pages: [1, 0, 3, 4, 5, 6, 7, 0, 12] },
  { current: 12, last: 12, pages: [1, 0, 10, 11, 12] },
])('page $current of $last shows $pages', ({ current, last, pages }) => {
  expect(pagesShown(current, last)).toEqual(pages)
})

test('two times of one question say what is wrong in their order', () => {
  const errors = { from: '始まりを確かめてください', until: '終わりを確かめてください' }
  const words = { from: 'から', until: 'まで' }
  const html = rendered(<TimeRange form={{ ...form, errors }} from="from" until="until" legend="時刻" words={words} />)
  const said = [...html.matchAll(/class="field__error" id="([^"]+)"/gu)].map(([, id]) => id)
  expect(said).toEqual([errorId('from'), errorId('until')])
})
