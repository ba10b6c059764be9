import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { assetVersion } from './asset-version.ts'

export type Alternate = { hreflang: string; href: string }
export type Feed = { title: string; href: string }

export type DocumentProps = {
  lang: string
  title: string
  bodyClass: 'public' | 'employer' | 'desk'
  skipLabel: string
  /** easy: furigana is on, lines stand further apart. */
  reading?: 'easy'
  description?: string
  canonical?: string
  alternates?: readonly Alternate[]
  /** What a feed reader finds on this page. */
  feeds?: readonly Feed[]
  noIndex?: boolean
  /** A sheet to print, shown as it will be. */
  isPaper?: boolean
  header?: Child
  footer?: Child
  children?: Child
}

const asset = (path: string) => `${path}?v=${assetVersion}`

const Head = (props: DocumentProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{props.title}</title>
    {props.description ? <meta name="description" content={props.description} /> : null}
    {props.noIndex ? <meta name="robots" content="noindex" /> : null}
    <meta name="format-detection" content="telephone=no" />
    <meta name="color-scheme" content={props.bodyClass === 'public' ? 'light dark' : 'light'} />
    {props.canonical ? <link rel="canonical" href={props.canonical} /> : null}
    {props.alternates?.map(({ hreflang, href }) => (
      <link rel="alternate" hreflang={hreflang} href={href} />
    ))}
    {props.feeds?.map(({ title, href }) => (
      <link rel="alternate" type="application/atom+xml" title={title} href={href} />
    ))}
    <link rel="icon" type="image/svg+xml" href={asset('/favicon.svg')} />
    <link rel="stylesheet" href={asset('/public.css')} />
    {props.bodyClass === 'public' ? null : <link rel="stylesheet" href={asset('/desk.css')} />}
    {props.isPaper ? <link rel="stylesheet" href={asset('/paper.css')} /> : null}
    <link rel="stylesheet" media="print" href={asset('/print.css')} />
    <script defer src={asset('/enhance.js')} />
  </head>
)

export const Document = (props: DocumentProps) => (
  <html lang={props.lang}>
    <Head {...props} />
    <body class={props.bodyClass} data-reading={props.reading}>
      <a class="skip" href="#main">
        {props.skipLabel}
      </a>
      {props.header}
      <main id="main" class="main" tabindex={-1}>
        {props.children}
      </main>
      {props.footer}
    </body>
  </html>
)

/** Every part here is synchronous, so a page is one string. */
export const renderDocument = (node: HtmlEscapedString | Promise<HtmlEscapedString>): string => {
  if (node instanceof Promise) throw new TypeError('a page has no asynchronous part')
  return `<!DOCTYPE html>${node}`
}
