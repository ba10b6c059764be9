import type { Child } from 'hono/jsx'
import { Lines } from './lines.tsx'

/** What was typed for something that has ended meanwhile: to be read and copied, not lost. */
export const Unsent = ({ heading, text }: { heading: Child; text: string }) =>
  text === '' ? null : (
    <section class="stack">
      <h2>{heading}</h2>
      <p dir="auto">
        <Lines text={text} />
      </p>
    </section>
  )
