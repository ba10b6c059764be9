import type { Child } from 'hono/jsx'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { PublicTown } from '../../desk/settings/settings.ts'
import { errorText as text } from '../../text/errors.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Document } from '../../ui/document.tsx'
import { Actions } from '../../ui/forms.tsx'
import { refusalText } from './form-state.ts'
import { WindowPage } from './window-page.tsx'
import type { Window } from './windows.ts'

export const errorStatuses = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503] as const
export type ErrorStatus = (typeof errorStatuses)[number]
export const isErrorStatus = (status: number): status is ErrorStatus => errorStatuses.some((known) => known === status)

export type ErrorProps = {
  status: ErrorStatus
  town: PublicTown | null
  isDemo: boolean
  isPost: boolean
  /** Only where there is something to look up. */
  requestId: string | null
}

type WindowErrorProps = ErrorProps & {
  window: Window
  reason: RefusalReason | undefined
  home: string
  signIn: string
  /** To sign in anew and come back here. */
  again: string | null
}

type ShellProps = Pick<WindowErrorProps, 'window' | 'town' | 'isDemo' | 'home'> & { title: string; children?: Child }

const Shell = ({ window, town, isDemo, home, title, children }: ShellProps) =>
  town ? (
    <WindowPage title={title} windowName={text.windows[window]} homeHref={home} town={town} isDemo={isDemo}>
      {children}
    </WindowPage>
  ) : (
    <Document lang="ja" bodyClass="employer" title={title} skipLabel={text.skip} noIndex>
      {children}
    </Document>
  )

// Here the title has said what the refusal would say again.
const saysItself: readonly ErrorStatus[] = [401, 404, 410]

/** The same bytes whoever asks and whatever the reason, but for the way on: nothing here tells an absent record from a hidden one. */
export const ErrorView = (props: WindowErrorProps) => {
  const { status, isPost, requestId, reason, home, signIn, again } = props
  const title = text.titles[status]
  return (
    <Shell {...props} title={title}>
      <div class="prose stack">
        <h1>{title}</h1>
        <p class="lead">{reason && !saysItself.includes(status) ? refusalText(reason) : text.texts[status]}</p>
        {isPost && reason !== 'unsure' ? (
          <p>
            <b>{text.notSaved}</b>
          </p>
        ) : null}
        {requestId ? (
          <p class="muted small">
            {text.request} <span class="number">{requestId}</span>
          </p>
        ) : null}
        <Actions>
          {status === 401 ? (
            <LinkButton kind="primary" href={signIn}>
              {text.signIn}
            </LinkButton>
          ) : null}
          {again ? (
            <LinkButton kind="primary" href={again}>
              {text.signInAgain}
            </LinkButton>
          ) : null}
          <LinkButton kind="secondary" href={home}>
            {text.home}
          </LinkButton>
        </Actions>
      </div>
    </Shell>
  )
}
