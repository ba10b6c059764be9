import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const icons: Readonly<Record<NoticeTone, IconName>> = {
  info: 'note',
  success: 'check',
  warning: 'alert',
  error: 'stop',
}

export type NoticeProps = { tone: NoticeTone; heading?: Child; icon?: IconName; children?: Child }

export const Notice = ({ tone, heading, icon, children }: NoticeProps) => (
  <div class="notice" data-tone={tone} role={tone === 'success' ? 'status' : undefined}>
    <Icon name={icon ?? icons[tone]} />
    <div class="notice__body">
      {heading ? <p class="notice__heading">{heading}</p> : null}
      {children}
    </div>
  </div>
)
