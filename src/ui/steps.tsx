export type StepsProps = {
  label: string
  steps: readonly string[]
  /** From 1. */
  current: number
  /** Said before the name of a step that is done: 「済み」. */
  doneWord: string
}

export const Steps = ({ label, steps, current, doneWord }: StepsProps) => (
  <nav class="steps" aria-label={label}>
    <p class="steps__now" aria-hidden="true">
      <b>
        {current}/{steps.length}
      </b>
      {steps[current - 1]}
    </p>
    <ol>
      {steps.map((step, index) => (
        <li
          data-done={index + 1 < current ? 'true' : undefined}
          aria-current={index + 1 === current ? 'step' : undefined}
        >
          {index + 1 < current ? <span class="hidden">{doneWord} </span> : null}
          <span class="steps__name">{step}</span>
        </li>
      ))}
    </ol>
  </nav>
)
