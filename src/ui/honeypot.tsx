// Two fields nobody fills in: when the form was shown, and one that only a program sees (http/unhurried.ts reads both).

export const sinceName = 'since'
export const honeypotName = 'website'

type HoneypotProps = {
  /** For whoever meets it without styles. */
  label: string
  since: string
}

export const Honeypot = ({ label, since }: HoneypotProps) => (
  <>
    <input type="hidden" name={sinceName} value={since} />
    <div class="hidden" aria-hidden="true">
      <label for="f-website">{label}</label>
      <input id="f-website" name={honeypotName} type="text" value="" tabindex={-1} autocomplete="off" />
    </div>
  </>
)
