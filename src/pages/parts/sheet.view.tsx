import { printedSheetCode } from '../../desk/employers/sheet-code.ts'
import { rungsOf } from '../../desk/openings/opening.ts'
import type { Family } from '../../desk/openings/opening.ts'
import { declaration } from '../../text/employer-form.ts'
import { keyInText } from '../../text/key-in.ts'
import { officeName } from '../../text/office-name.ts'
import { Boxes, Cell, Group, Side } from './sheet-cells.view.tsx'
import { whole } from './sheet-spans.ts'

const text = keyInText.sheet

export type SheetTown = {
  townName: string
  deskName: string
  phone: string
  fax: string
}
/** What is known of the firm already; a blank sheet knows nothing. */
export type SheetFirm = { name: string; phone: string; code: string | null }
type SheetProps = { family: Family; town: SheetTown; firm: SheetFirm | null }

const Code = ({ firm }: Pick<SheetProps, 'firm'>) => {
  const code = firm?.code ?? null
  return (
    <div class="sheet__code">
      <p>{text.code}</p>
      {code === null ? <p class="sheet__none">{text.noCode}</p> : <p class="sheet__digits">{printedSheetCode(code)}</p>}
    </div>
  )
}

const Head = ({ family, town, firm }: SheetProps) => (
  <header class="sheet__head">
    <div>
      <p>{officeName(town)}</p>
      <h1>{text.titles[family]}</h1>
    </div>
    <div class="sheet__send">
      <p>{town.fax === '' ? text.noFax : text.sendTo}</p>
      <p>
        {town.fax === '' ? null : (
          <>
            {text.fax} <b>{town.fax}</b>
            <br />
          </>
        )}
        {text.phone} <b>{town.phone}</b>
      </p>
    </div>
    <Code firm={firm} />
  </header>
)

const Rungs = ({ family }: Pick<SheetProps, 'family'>) => (
  <div class="sheet__grid">
    <Cell label={text.rung} span={whole} isTicked>
      <Boxes words={Object.fromEntries(rungsOf[family].map((rung) => [rung, text.rungs[rung]]))} />
    </Cell>
  </div>
)

// The rest of a firm nobody knows is asked when the desk calls.
const firmCells = { contact: 3, fax: 4, email: 8 } as const

const FirmCells = ({ firm }: Pick<SheetProps, 'firm'>) => {
  const known = [
    { label: text.firm.name, span: 5, value: firm?.name ?? '' },
    { label: text.firm.phone, span: 4, value: firm?.phone ?? '' },
    ...(['contact', 'fax', 'email'] as const).map((name) => ({
      label: text.firm[name],
      span: firmCells[name],
      value: '',
    })),
  ]
  return (
    <div class="sheet__grid">
      {known.map(({ label, span, value }) => (
        <Cell label={label} span={span}>
          <p class="sheet__blank" data-known={value === '' ? undefined : 'true'}>
            {value}
          </p>
        </Cell>
      ))}
    </div>
  )
}

const Close = ({ firm }: Pick<SheetProps, 'firm'>) => (
  <div class="sheet__close">
    <Side side={text.sides.firm}>
      <FirmCells firm={firm} />
    </Side>
    <div class="sheet__declare">
      <p>{text.declare}</p>
      <Boxes words={declaration} />
    </div>
    <div class="sheet__sign">
      <p>
        <b>{text.sign}</b>
      </p>
      <p>{text.signDate}</p>
      <p>{text.signName}</p>
    </div>
  </div>
)

const Foot = ({ town, family, firm, page }: SheetProps & { page: string }) => (
  <footer class="paper__foot">
    <span>
      {town.deskName}　{text.phone} {town.phone}
      {firm === null || firm.code === null ? null : `　${text.code} ${printedSheetCode(firm.code)}`}
    </span>
    <span>
      {keyInText.families[family]}　{text.edition}　{page}
    </span>
  </footer>
)

const Next = () => (
  <div class="sheet__next">
    <b>{text.nextHeading}</b>
    <ol>
      {text.next.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <p>{text.keep}</p>
  </div>
)

const TrialSheet = (props: SheetProps) => (
  <article class="paper sheet" data-page="1/1">
    <Head {...props} />
    <p>
      {text.lead}
      {text.noPapers}
    </p>
    <Rungs {...props} />
    {(['what', 'when', 'where', 'people'] as const).map((name) => (
      <Group family="trial" name={name} />
    ))}
    <Close {...props} />
    <Next />
    <Foot {...props} page="1/1" />
  </article>
)

const JobSheet = (props: SheetProps) => (
  <>
    <article class="paper sheet" data-page="1/2">
      <Head {...props} />
      <p>{text.lead}</p>
      <Rungs {...props} />
      {(['what', 'when', 'where'] as const).map((name) => (
        <Group family="employment" name={name} />
      ))}
      <Foot {...props} page="1/2" />
    </article>
    <article class="paper sheet" data-page="2/2">
      <div class="sheet__again">
        <p>{text.titles.employment}</p>
        <Code firm={props.firm} />
      </div>
      {(['people', 'pay'] as const).map((name) => (
        <Group family="employment" name={name} />
      ))}
      <Close {...props} />
      <Next />
      <Foot {...props} page="2/2" />
    </article>
  </>
)

/** The sheet a firm fills in by hand: black and white, one A4 page for a trial, two for a job offer. */
export const SheetPaper = (props: SheetProps) =>
  props.family === 'trial' ? <TrialSheet {...props} /> : <JobSheet {...props} />
