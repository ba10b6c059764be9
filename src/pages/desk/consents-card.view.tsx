import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { consentText } from '../../text/consents.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, Troubles, stateOf } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'

const text = consentText.card

type Props = { frame: Frame; town: DeskTown; done: string | undefined; trouble?: Trouble | undefined }

/** For whoever picks up the phone: a number in, a consent over, nothing learned. */
export const RevokeByCardView = ({ frame, town, done, trouble }: Props) => {
  const form = stateOf({ labels: { number: text.label }, trouble })
  return (
    <DeskPage {...frame} town={town} title={text.title} current="revoke">
      <Troubles form={form} />
      <Done words={{ done: text.done }} done={done} />
      <PageHead title={text.title}>
        <p>{text.lead}</p>
      </PageHead>
      <PostForm action={paths.desk.revokeByCard()} idempotencyKey={newPressKey()}>
        <TextField
          form={form}
          name="number"
          label={text.label}
          help={text.help}
          maxLength={20}
          inputMode="numeric"
          width="medium"
          isRequired
        />
        <Button kind="danger">{text.submit}</Button>
      </PostForm>
    </DeskPage>
  )
}
