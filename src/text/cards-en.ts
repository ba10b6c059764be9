import type { cardsJa } from './cards-ja.ts'

export const cardsEn: typeof cardsJa = {
  title: 'Enter the code of your card',
  lead: 'Type the eight characters printed on the card. You will see three tours or trials nearby that suit a first try.',
  secret:
    'No name is needed. Whoever gave you the card learns only that it was used: not by whom, and not what you looked at.',
  labels: {
    code: 'Code',
    nickname: 'What we may call you',
    way: 'How to get in touch',
    phone: 'Phone number',
    callTime: 'A good time',
  },
  help: {
    code: 'For example AB2C 3D4E. Spaces and small letters are fine.',
    nickname: 'It need not be your real name, and may stay empty.',
    phone: 'Only if you chose “Please phone me”.',
    callTime: 'For example weekday mornings, or Thursday about three. It may stay empty.',
  },
  errors: {
    phone: (label) => `Please write “${label}” like 0123-45-6789`,
    code: (label) => `“${label}” has eight characters. Please look at the card and type it again`,
  },
  refusals: {
    codeWrong: 'There is no card with this code. Please look at the card and type it again.',
    codeExpired: 'This card has run out. You need no code to ask the same by phone: please call the desk.',
    reviewedAlready: 'We already have a way to reach you. To change it, please phone the desk.',
  },
  submit: 'Have a look',
  noCard: 'Anyone may search, with or without a card.',
  search: 'Find work or a trial',
  tries: {
    title: 'Three to begin with',
    lead: 'They are unpaid and cost nothing. No résumé, no interview. You may stop or say no at any time, and it will not count against you.',
    none: 'There is no tour or trial of this kind at the moment. Please phone the desk: some are not published yet.',
  },
  contact: {
    heading: 'If you would like us to get in touch',
    lead: 'You may leave this empty. Send it only if you want us to get in touch.',
    who: 'Only the staff of this desk see it. They phone once, by the next day the desk is open, and do not keep calling. Nobody else is told.',
    kept: 'It is kept sealed, and deleted 30 days after we have been in touch.',
    ways: { phone: 'Please phone me', counter: 'I will come to the counter' },
    submit: 'Ask the desk to get in touch',
    already: 'We already have a way to reach you. To change or withdraw it, please phone the desk.',
  },
  received: {
    title: 'We have it',
    text: 'If you asked for a call, someone from the desk phones by the next day it is open. If you come to the counter, just say that you saw the card.',
    cancel: 'To withdraw, please phone us. You need not say why.',
  },
}
