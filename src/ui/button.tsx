import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'text' | 'danger'
type Look = { kind: ButtonKind; size?: 'large' | 'medium' | 'small'; icon?: IconName; children?: Child }

type ButtonProps = Look & {
  name?: string
  value?: string
  /** Posts the form elsewhere ("ひとつ前へ"). */
  formAction?: string
}

export const Button = ({ kind, size = 'medium', icon, name, value, formAction, children }: ButtonProps) => (
  <button
    class="button"
    type="submit"
    data-kind={kind}
    data-size={size}
    name={name}
    value={value}
    formaction={formAction}
  >
    {icon ? <Icon name={icon} /> : null}
    <span>{children}</span>
  </button>
)

export const LinkButton = ({ kind, size = 'medium', icon, href, children }: Look & { href: string }) => (
  <a class="button" data-kind={kind} data-size={size} href={href}>
    {icon ? <Icon name={icon} /> : null}
    <span>{children}</span>
  </a>
)

/** Hidden until the script is there to act on it. */
export const PrintButton = ({ children }: { children?: Child }) => (
  <button class="button" type="button" data-kind="secondary" data-size="small" data-print="true" hidden>
    <Icon name="print" />
    <span>{children}</span>
  </button>
)

type ShareProps = { title: string; address: string; children?: Child }

/** Hidden until the script is there and the device can hand an address on. */
export const ShareButton = ({ title, address, children }: ShareProps) => (
  <button
    class="button"
    type="button"
    data-kind="secondary"
    data-size="small"
    data-share={address}
    data-share-title={title}
    hidden
  >
    <Icon name="forward" />
    <span>{children}</span>
  </button>
)
