import type { Employer } from '../../desk/employers/employer.ts'
import type { Unfinished } from '../../desk/key-in/store.ts'
import { rungs } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { errorOf, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { officeText } from '../../text/office.ts'
import { PageHead, RungTag, Troubles } from './casework-parts.tsx'
import { choicesOf, shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { NewFirmFields, newFirmNames } from './key-in-firm.view.tsx'
import { LineTag } from './office-parts.tsx'

const { start: text, sheet, channels } = keyInText

type FormProps = { form: FormState; firms: readonly Employer[] }

const isOpen = (form: FormState): boolean =>
  newFirmNames.some((name) => errorOf(form, name) !== undefined) || valueOf(form, 'employerName') !== ''

const WhoseFields = ({ form, firms }: FormProps) => (
  <section class="stack">
    <h2>{text.firm}</h2>
    <p>{text.firmLead}</p>
    <TextField form={form} name="find" label={text.find} help={text.findHelp} width="medium" autoComplete="off" />
    <SelectField
      form={form}
      name="employerId"
      label={text.register}
      emptyLabel={text.registerNone}
      options={firms.map(({ id, name, phone }) => ({ value: id, label: `${name}（${phone}）` }))}
      width="full"
    />
    <Details summary={text.fresh} isOpen={isOpen(form)}>
      <NewFirmFields form={form} />
    </Details>
  </section>
)

const WhatFields = ({ form }: Pick<FormProps, 'form'>) => (
  <section class="stack">
    <h2>{text.what}</h2>
    <SelectField
      form={form}
      name="rung"
      label={text.rung}
      isRequired
      emptyLabel={keyInText.form.chooseOne}
      options={rungs.map((rung) => ({ value: rung, label: sheet.rungs[rung] }))}
      width="medium"
    />
    <Radios form={form} name="channel" legend={text.channel} isRequired options={choicesOf(channels)} layout="row" />
    <TextField form={form} name="reason" label={text.reason} help={text.reasonHelp} isRequired maxLength={80} />
  </section>
)

const stateTones = { draft: 'plain', returned: 'wrong', submitted: 'look' } as const
const isWaiting = (state: string): state is keyof typeof stateTones => Object.hasOwn(stateTones, state)

const Line = ({ one }: { one: Unfinished }) => (
  <li class="key-in__unfinished">
    <p>
      <a href={one.state === 'submitted' ? paths.keyIn.readBack(one.id) : paths.keyIn.draft(one.id)}>
        {one.title ?? text.untitled}
      </a>{' '}
      {isWaiting(one.state) ? <LineTag tone={stateTones[one.state]}>{text.states[one.state]}</LineTag> : null}
    </p>
    <p class="small">
      <RungTag rung={one.rung} /> {one.firmName}
    </p>
    <p class="muted small">
      {text.begun({
        day: shortDay(civilDateAt(one.createdAt)),
        channel: channels[one.channel === 'web' ? 'counter' : one.channel],
        by: one.by ?? '',
      })}
    </p>
  </li>
)

const UnfinishedList = ({ unfinished }: { unfinished: readonly Unfinished[] }) => (
  <section class="stack">
    <h2>{text.unfinished}</h2>
    {unfinished.length === 0 ? (
      <p>{text.none}</p>
    ) : (
      <ul class="key-in__list">
        {unfinished.map((one) => (
          <Line one={one} />
        ))}
      </ul>
    )}
  </section>
)

const Papers = () => (
  <section class="stack">
    <h2>{text.papers}</h2>
    <div class="actions">
      <LinkButton kind="secondary" size="small" icon="phone" href={paths.keyIn.script()}>
        {text.script}
      </LinkButton>
      <LinkButton kind="secondary" size="small" icon="print" href={paths.keyIn.blankSheet('trial')}>
        {text.blankTrial}
      </LinkButton>
      <LinkButton kind="secondary" size="small" icon="print" href={paths.keyIn.blankSheet('job')}>
        {text.blankJob}
      </LinkButton>
    </div>
  </section>
)

type StartProps = FormProps & { frame: Frame; town: DeskTown; unfinished: readonly Unfinished[] }

export const KeyInStartView = ({ frame, town, unfinished, ...of }: StartProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="openings">
    <BackLink href={paths.desk.openings()}>{officeText.review.title}</BackLink>
    <Troubles form={of.form} />
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
    </PageHead>
    <div class="key-in-start">
      <PostForm action={paths.keyIn.start()} idempotencyKey={newPressKey()} label={text.title}>
        <WhoseFields {...of} />
        <WhatFields {...of} />
        <Actions>
          <Button kind="primary">{text.submit}</Button>
        </Actions>
      </PostForm>
      <div class="stack">
        <UnfinishedList unfinished={unfinished} />
        <Papers />
      </div>
    </div>
  </DeskPage>
)
