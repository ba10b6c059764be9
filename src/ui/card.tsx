import type { Child } from 'hono/jsx'

export type CardProps = {
  heading?: Child
  level?: 2 | 3
  /** wash: a quiet box beside the main thing. */
  tone?: 'paper' | 'wash'
  children?: Child
}

export const Card = ({ heading, level = 2, tone = 'paper', children }: CardProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="card" data-tone={tone}>
      {heading ? <Heading class="card__heading">{heading}</Heading> : null}
      {children}
    </section>
  )
}
