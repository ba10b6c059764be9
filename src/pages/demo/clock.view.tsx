import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { demoText } from '../../text/demo.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { fullDay } from '../desk/casework-words.ts'
import { DemoPage } from './frame.tsx'

const text = demoText.clock

export const spans = ['1', '7', '30'] as const

type ClockProps = { today: CivilDate; isMoved: boolean }

export const ClockView = ({ today, isMoved }: ClockProps) => (
  <DemoPage title={text.title} current="clock">
    {isMoved ? (
      <Notice tone="success" heading={text.done(fullDay(today))}>
        <p>
          <a href={paths.demo.home()}>{text.next}</a>
        </p>
      </Notice>
    ) : null}
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <p>
      <b>{text.now(fullDay(today))}</b>
    </p>
    <div class="actions">
      {spans.map((days) => (
        <PostForm action={paths.demo.clock()} idempotencyKey={newPressKey()} layout="row">
          <Button kind={days === '1' ? 'primary' : 'secondary'} name="days" value={days}>
            {text.move(text.days[days])}
          </Button>
        </PostForm>
      ))}
    </div>
    <p class="muted small">{text.warning}</p>
  </DemoPage>
)
