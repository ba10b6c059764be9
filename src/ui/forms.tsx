import type { Child } from 'hono/jsx'

type PostFormProps = {
  action: string
  idempotencyKey: string
  version?: number
  /** row: one-line actions inside a list. */
  layout?: 'stack' | 'row'
  /** The script moves a sign-in fragment `#r=…` into the hidden field `secret`. */
  takesFragment?: boolean
  label?: string
  /** For long texts: written into an address line, a Japanese letter takes nine bytes. */
  isLong?: boolean
  /** The script presses it again by itself: a long work in portions, begun by a person. */
  goesOn?: boolean
  children?: Child
}

export const PostForm = (props: PostFormProps) => (
  <form
    class="form"
    method="post"
    action={props.action}
    enctype={props.isLong ? 'multipart/form-data' : undefined}
    novalidate
    data-layout={props.layout ?? 'stack'}
    data-fragment={props.takesFragment ? 'r' : undefined}
    data-goes-on={props.goesOn ? 'yes' : undefined}
    aria-label={props.label}
  >
    <input type="hidden" name="ik" value={props.idempotencyKey} />
    {props.version === undefined ? null : <input type="hidden" name="version" value={String(props.version)} />}
    {props.takesFragment ? <input type="hidden" name="secret" value="" /> : null}
    {props.children}
  </form>
)

type SearchFormProps = { action: string; label: string; children?: Child }

export const SearchForm = ({ action, label, children }: SearchFormProps) => (
  <search>
    <form class="form" method="get" action={action} aria-label={label} data-layout="search">
      {children}
    </form>
  </search>
)

/** Buttons under a form or a record, the primary one first. */
export const Actions = ({ children }: { children?: Child }) => <div class="actions">{children}</div>
