import { fieldId } from './form-state.ts'
import type { FormState } from './form-state.ts'

/** The error kept under the empty name belongs to the whole form and links nowhere. */
export const ErrorSummary = ({ form, heading }: { form: FormState; heading: string }) => {
  const errors = Object.entries(form.errors)
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-heading">
      <h2 class="error-summary__heading" id="error-summary-heading">
        {heading}
      </h2>
      <ul class="error-summary__list">
        {errors.map(([name, error]) => (
          <li>{name === '' ? error : <a href={`#${fieldId(name)}`}>{error}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
