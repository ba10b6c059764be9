import type { correctionsJa } from './corrections-ja.ts'

export const correctionsEn: typeof correctionsJa = {
  title: 'Tell us what is wrong',
  lead: 'No name is needed. Choose what you noticed and send it.',
  about: (number) => `Number ${number}`,
  purpose:
    'The desk uses this only to check the opening. We do not look into who sent it, and your words are not passed on to the employer. They are deleted 30 days after the matter is settled.',
  labels: { kind: 'What is wrong?', words: 'In a few words' },
  kinds: {
    ended: 'It is not open any more',
    whenWhere: 'The time or the place is different',
    terms: 'The pay or the conditions are different',
    untrue: 'It is untrue, or looks suspicious',
    other: 'Something else',
  },
  help: {
    words: 'You may leave this empty. At most 400 characters, in any language. Please write no names or phone numbers.',
  },
  refusals: {
    gone: 'This opening is not shown any more. There is no need to tell us.',
  },
  submit: 'Tell the desk',
  back: 'Back to the opening',
  thanks: {
    title: 'Thank you for telling us',
    text: 'The desk has it. Without delay it asks the employer; what is wrong is then mended or taken off the list.',
    until: 'While it is being checked, the opening may be off the list.',
    answer: 'We cannot send you an answer. To learn what came of it, or if it is urgent, please phone us.',
    all: 'Find work or a trial',
  },
}
