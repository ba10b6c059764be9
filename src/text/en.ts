import { copyText } from './copy.ts'
import { cardsEn } from './cards-en.ts'
import { correctionsEn } from './corrections-en.ts'
import { documentsEn } from './documents-en.ts'
import { inquiriesEn } from './inquiries-en.ts'
import type { PublicText } from './ja.ts'
import { searchEn } from './search-en.ts'
import { openingEn } from './opening-en.ts'
import { paperEn } from './paper-en.ts'
import { unnamedEn } from './unnamed-en.ts'

const openings = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'opening' : 'openings'}`

export const en: PublicText = {
  language: 'en',
  lang: 'en',
  opening: openingEn,
  documents: documentsEn,
  copy: copyText.en,
  paper: paperEn,
  inquiry: inquiriesEn,
  corrections: correctionsEn,
  cards: cardsEn,
  unnamed: unnamedEn,
  shell: {
    skip: 'Skip to the content',
    navLabel: 'Menu',
    footerLabel: 'Pages of this site',
    languagesLabel: 'Language',
    furigana: { label: 'Readings', on: 'on', off: 'off', note: 'Kept on this device only' },
    practice: 'For practice: these are not real openings',
    phone: 'Phone',
    home: 'Start',
    openings: 'Find openings',
    about: 'About this desk',
    forFirms: 'For employers',
    privacy: 'Personal information',
    accessibility: 'Accessibility',
    firmSignIn: 'Employers: sign in (Japanese)',
    staffSignIn: 'Staff: sign in (Japanese)',
    demo: 'Practice entrance (Japanese)',
  },
  ask: {
    heading: 'Ask the desk',
    text: 'Phone us or come to the counter. You need not give your name, and it costs nothing. Please tell us if you need an interpreter.',
    aboutThis: (number: string) => `Please say that you are asking about number ${number}.`,
    fax: 'Fax',
    complaints: 'Complaints',
    hours: 'Open',
    closed: 'Closed',
    place: 'Place',
  },
  home: {
    title: 'Find work or a trial',
    heading: 'Work you can start by just looking, or just trying',
    lead: 'This desk refers you to work and trials at companies and shops nearby, free of charge. Anyone may ask, without a résumé and after any break.',
    gotCard: 'Got a card from us? Enter its code',
    rungsHeading: 'Where would you like to begin?',
    rungsText: 'Begin anywhere. Stepping back later is fine.',
    trials: 'Unpaid: try it',
    jobs: 'Paid: be employed',
    count: openings,
    newest: 'New openings',
    all: 'See all',
    none: 'There are no openings at the moment. Please phone the desk.',
    firmsHeading: 'For employers',
    firmsText:
      'A short tour or two hours of work a week is enough. No registration: it takes about five minutes, and the desk checks it before it is published. The form is in Japanese.',
    firmsAction: 'Post an opening',
  },
  search: searchEn,
  detail: {
    back: 'To the list of openings',
    paused: 'Not taking anyone at the moment',
    pausedText: 'This page will say when it starts again. Please look at the other openings too.',
    goneTitle: 'Not open at the moment',
    goneText: (number: string) => `Number ${number} has ended, or its details are being checked.`,
    alike: 'Openings of the same kind',
    print: 'Print',
    share: 'Share',
    mail: 'Send by e-mail',
    wrong: 'Something is wrong here',
    askJump: 'Ask about this opening',
  },
  errors: {
    '400': {
      title: 'We could not read what was sent',
      text: 'Please go back and try again. If that does not help, phone the desk.',
    },
    '403': {
      title: 'You cannot see this page',
      text: 'Your present sign-in does not open it. If you need it, please phone the desk.',
    },
    '404': {
      title: 'Page not found',
      text: 'Please check the number or the address. You can look for openings in the list.',
    },
    '405': { title: 'This cannot be done', text: 'Please go back and use the buttons on the page.' },
    '409': {
      title: 'Something else happened at the same time',
      text: 'Please open the page again, check what it says now, and try once more.',
    },
    '410': {
      title: 'This page has ended',
      text: 'The opening or the procedure is over. You can look for other openings in the list.',
    },
    '413': { title: 'That was too much at once', text: 'Please shorten the text and try again.' },
    '415': { title: 'We cannot read this format', text: 'Please use the forms of this site. Files cannot be sent.' },
    '429': { title: 'Please wait a little', text: 'There were many attempts in a short time. Please try again later.' },
    '500': {
      title: 'We could not show the page',
      text: 'The fault is ours. Please wait a moment and try again. If it goes on, phone the desk.',
    },
    '503': {
      title: 'The site is hard to reach just now',
      text: 'What you sent was not saved. Please wait a moment and try again. If it is urgent, phone the desk.',
    },
  },
}
