import * as v from 'valibot'
import { choice, date, line, optionalDate, optionalLine, version } from '../forms.ts'
import { disputeKinds } from './dispute.ts'

export const disputeForm = v.pipe(
  v.strictObject({
    kind: choice(disputeKinds),
    workplaceId: optionalLine(40),
    fromOn: date,
    untilOn: optionalDate,
    source: line(120),
  }),
  v.forward(
    v.partialCheck(
      [['fromOn'], ['untilOn']],
      (input) => input.untilOn === '' || input.untilOn >= input.fromOn,
      'order',
    ),
    ['untilOn'],
  ),
)
export type DisputeInput = v.InferOutput<typeof disputeForm>
export const endDisputeForm = v.strictObject({ version, untilOn: date })
