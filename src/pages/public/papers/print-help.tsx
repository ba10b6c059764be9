import type { PublicText } from '../../../text/ja.ts'
import { PrintButton } from '../../../ui/button.tsx'
import { ruby } from '../../../ui/ruby.tsx'

/** Above a sheet on the screen; not on the paper itself. */
export const PrintHelp = ({ t }: { t: PublicText }) => (
  <div class="print-help" data-screen="true">
    <p class="muted">{ruby(t.paper.printHelp)}</p>
    <PrintButton>{ruby(t.paper.print)}</PrintButton>
  </div>
)
