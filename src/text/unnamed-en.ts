import type { unnamedJa } from './unnamed-ja.ts'

export const unnamedEn: typeof unnamedJa = {
  marks: { required: '(required)', optional: '(optional)' },
  errorHeading: 'Please check what you typed',
  trap: 'Please write nothing here',
  errors: {
    blank: (label) => `Please fill in “${label}”`,
    long: (label) => `Please shorten “${label}”`,
    characters: (label) => `“${label}” contains characters that cannot be used. Please type it again`,
    choice: (label) => `Please choose “${label}”`,
    myNumber: (label) =>
      `“${label}” has twelve digits that look like a My Number. Please take them out; we never take a My Number`,
  },
  refusals: {
    away: 'This cannot be sent just now, and nothing was saved. If it is urgent, please phone the desk. What you wrote is still below.',
    unsure:
      'The connection broke and we cannot tell whether it arrived. Please wait a little and send it again, or phone the desk. What you wrote is still below.',
    tooMany: 'There were many attempts in a short time. Please wait for about an hour, or phone the desk.',
    hasty: 'To be sure it is you, please press the button once more. What you wrote is still below.',
    other: 'It could not be sent. Please wait a moment and try again. What you wrote is still below.',
  },
}
