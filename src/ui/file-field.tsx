import { controlAttributes, FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-frame.tsx'
import { fieldId } from './form-state.ts'

/** A browser gives no file back: after an error it is chosen again. */
export const FileField = ({ accept, ...props }: FieldProps & { accept: string }) => (
  <FieldFrame form={props.form} name={props.name} label={props.label} help={props.help} isRequired={props.isRequired}>
    <input
      class="input"
      id={fieldId(props.name)}
      name={props.name}
      type="file"
      accept={accept}
      required={props.isRequired}
      data-width="full"
      {...controlAttributes(props)}
    />
  </FieldFrame>
)
