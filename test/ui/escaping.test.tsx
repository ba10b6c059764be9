import * as fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { LinkButton } from '../../src/ui/button.tsx'
import { Checkboxes, Radios, SingleCheckbox } from '../../src/ui/choices.tsx'
import { DateField } from '../../src/ui/date-field.tsx'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../../src/ui/field.tsx'
import type { FormState } from '../../src/ui/form-state.ts'
import { PostForm } from '../../src/ui/forms.tsx'
import { Notice } from '../../src/ui/notice.tsx'
import { OutLink } from '../../src/ui/out-link.tsx'
import { StatusTag } from '../../src/ui/status-tag.tsx'
import { SummaryList } from '../../src/ui/summary-list.tsx'
import { Table } from '../../src/ui/table.tsx'
import { TimeRange } from '../../src/ui/time-range.tsx'
import { Timeline } from '../../src/ui/timeline.tsx'
import { rendered } from './rendered.ts'

const formWith = (text: string): FormState => ({
  values: Object.fromEntries(['x', 'y', 'x-year', 'x-month', 'x-day'].map((name) => [name, [text]])),
  errors: { x: text, y: text },
  marks: { required: text, optional: text, errorPrefix: '＊' },
})
const options = (text: string) => [
  { value: 'first', label: text, hint: text },
  { value: text, label: text },
]
const field = (text: string) => ({ form: formWith(text), name: 'x', label: text, help: text })
const group = (text: string) => ({ form: formWith(text), name: 'x', legend: text, help: text })

const parts: Record<string, (text: string) => string> = {
  TextField: (text) => rendered(<TextField {...field(text)} prefix={text} suffix={text} />),
  TextArea: (text) => rendered(<TextArea {...field(text)} />),
  SelectField: (text) => rendered(<SelectField {...field(text)} options={options(text)} emptyLabel={text} />),
  Radios: (text) => rendered(<Radios {...group(text)} options={options(text)} />),
  Checkboxes: (text) => rendered(<Checkboxes {...group(text)} options={options(text)} />),
  SingleCheckbox: (text) => rendered(<SingleCheckbox {...field(text)} value={text} isRequired />),
  DateField: (text) => rendered(<DateField {...group(text)} units={{ year: text, month: text, day: text }} />),
  TimeRange: (text) =>
    rendered(<TimeRange form={formWith(text)} from="x" until="y" legend={text} words={{ from: text, until: text }} />),
  ErrorSummary: (text) => rendered(<ErrorSummary form={formWith(text)} heading={text} />),
  PostForm: (text) => rendered(<PostForm action={text} idempotencyKey={text} label={text} children={text} />),
  LinkButton: (text) => rendered(<LinkButton kind="text" href={`/x?q=${text}`} children={text} />),
  Notice: (text) => rendered(<Notice tone="info" heading={text} children={text} />),
  StatusTag: (text) => rendered(<StatusTag tone="plain" children={text} />),
  SummaryList: (text) =>
    rendered(<SummaryList rows={[{ key: text, value: text, change: { href: '/x', label: text, about: text } }]} />),
  Table: (text) => rendered(<Table caption={text} columns={[{ label: text }]} rows={[{ cells: [text] }]} />),
  Timeline: (text) => rendered(<Timeline entries={[{ when: text, title: text, by: text, children: text }]} />),
  OutLink: (text) => rendered(<OutLink href="javascript:alert(1)" children={text} />),
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const pieces = [
  '<script>',
  '</textarea>',
  '</option>',
  '-->',
  '<!--',
  '"',
  "'",
  '`',
  '&',
  '&lt;',
  '&#x3c;',
  '\n',
  '\u0000',
  'on=',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((texts) => texts.join(''))
  .filter((text) => text !== 'first' && text !== '')

describe('T11: whatever a person typed stays text', () => {
  test.each(Object.keys(parts))('%s renders hostile text as the same page with the escaped text in it', (name) => {
    const render = parts[name] ?? String
    const page = render('KNOWN-MARK')
    fc.assert(
      fc.property(hostile, (text) => render(text) === page.replaceAll('KNOWN-MARK', () => escaped(text))),
      { numRuns: inject('isSoak') ? 20_000 : 2_000 },
    )
  })

  test('a first empty line of a text area survives the parser, which swallows one', () => {
    expect(parts.TextArea?.('\nb')).toContain('>\n\nb</textarea>')
  })
})
