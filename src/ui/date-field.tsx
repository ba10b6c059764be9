import { controlAttributes, GroupFrame } from './field-frame.tsx'
import type { GroupProps } from './field-frame.tsx'
import { fieldId, valueOf } from './form-state.ts'

type DateFieldProps = GroupProps & { units: { year: string; month: string; day: string } }

/** Three text inputs `${name}-year`, `-month`, `-day`; the error is kept under `name`. */
export const DateField = ({ form, name, legend, help, isRequired, units }: DateFieldProps) => {
  const parts = [
    { part: 'year', unit: units.year, length: 4, id: fieldId(name) },
    { part: 'month', unit: units.month, length: 2, id: fieldId(`${name}-month`) },
    { part: 'day', unit: units.day, length: 2, id: fieldId(`${name}-day`) },
  ]
  const { 'aria-invalid': invalid } = controlAttributes({ form, name, help })
  return (
    <GroupFrame form={form} name={name} legend={legend} help={help} isRequired={isRequired}>
      <div class="date-field">
        {parts.map(({ part, unit, length, id }) => (
          <span class="date-field__part">
            <input
              class="input"
              id={id}
              name={`${name}-${part}`}
              type="text"
              inputmode="numeric"
              value={valueOf(form, `${name}-${part}`)}
              data-length={String(length)}
              aria-invalid={invalid}
            />
            <label for={id}>{unit}</label>
          </span>
        ))}
      </div>
    </GroupFrame>
  )
}
