import { rungsOf } from '../../desk/openings/opening.ts'
import type { Family, Rung } from '../../desk/openings/opening.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { GroupFrame } from '../../ui/field-frame.tsx'
import { fieldId, isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Icon } from '../../ui/icon.tsx'
import { rungIcons } from '../parts/opening-words.ts'

const text = employerText.start
const families = ['trial', 'employment'] as const satisfies readonly Family[]
const first = rungsOf.trial[0]
type Of = { form: FormState }

const RungTile = ({ form, rung }: Of & { rung: Rung }) => {
  // The first one carries the field's own id: the error summary lands on it.
  const id = rung === first ? fieldId('rung') : `${fieldId('rung')}-${rung}`
  return (
    <div class="choice">
      <input
        class="choice__input"
        type="radio"
        id={id}
        name="rung"
        value={rung}
        checked={isChosen({ form, name: 'rung', code: rung })}
        aria-describedby={`${id}-hint`}
      />
      <label class="choice__label" for={id}>
        <Icon name={rungIcons[rung]} />
        {openingJa.rungs[rung].name}
      </label>
      <div class="choice__hint" id={`${id}-hint`}>
        {text.rungs[rung].hint}
      </div>
    </div>
  )
}

/** What a family means: paid or not, contract or not and when it is formed, who insures. */
const LegalFace = ({ family }: { family: Family }) => (
  <ul class="legal-face" data-family={family}>
    {text.faces[family].map(({ icon, words }) => (
      <li>
        <Icon name={icon} />
        <span>{words}</span>
      </li>
    ))}
  </ul>
)

const FamilyTiles = ({ form, family }: Of & { family: Family }) => (
  <section class="stack">
    <h2>{text.families[family].heading}</h2>
    <LegalFace family={family} />
    <div class="choices" data-layout="tiles">
      {rungsOf[family].map((rung) => (
        <RungTile form={form} rung={rung} />
      ))}
    </div>
  </section>
)

const PieceWork = ({ form }: Of) => (
  <div class="choice">
    <input
      class="choice__input"
      type="radio"
      id={`${fieldId('rung')}-pieceWork`}
      name="rung"
      value="pieceWork"
      checked={isChosen({ form, name: 'rung', code: 'pieceWork' })}
    />
    <label class="choice__label" for={`${fieldId('rung')}-pieceWork`}>
      {text.pieceWorkChoice}
    </label>
  </div>
)

/** Rung first, in plain words with a drawing of what each means (product §3). */
export const RungChoice = ({ form }: Of) => (
  <GroupFrame form={form} name="rung" legend={text.rungLegend} help={text.rungHelp} isRequired role="radiogroup">
    <div class="stack">
      {families.map((family) => (
        <FamilyTiles form={form} family={family} />
      ))}
      <PieceWork form={form} />
    </div>
  </GroupFrame>
)
