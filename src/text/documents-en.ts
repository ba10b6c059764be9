import type { Document, DocumentsText } from './documents-ja.ts'

const about: Document = {
  title: 'About this desk',
  lead: 'This is the city’s free job-referral desk. It connects people who think about working with employers nearby, beginning with a tour or a trial.',
  sections: [
    {
      heading: 'Cost',
      text: ['Advice, referral and posting an opening are free. No fee or reward is taken under any name.'],
    },
    {
      heading: 'Trials and jobs',
      text: [
        'A tour, a trial or a practice is not employment. No wage is paid, you may stop at any time, and it is no promise of a job.',
        'A job is employment from the first hour, at the minimum wage or more, with workers’ accident insurance. When the desk refers you it gives you the conditions on paper (Employment Security Act, art. 5-3).',
      ],
    },
    {
      heading: 'Who is accepted',
      text: [
        'Within its scope the desk accepts every offer and every job seeker as a rule. Unlawful offers are refused, with the reason (arts. 5-6 and 5-7).',
        'Nobody is treated differently for race, nationality, creed, sex, social status, family origin, former occupation or membership of a union (art. 3).',
        'The desk does not refer anyone to a workplace where a labour dispute such as a strike is going on (art. 20).',
      ],
    },
    {
      heading: 'How information is handled',
      text: [
        'Personal information of job seekers is used only to refer them and to support them once they work. An employer is told only what the person has agreed to.',
        'Information about employers is used to check, publish and refer to their openings. Names and addresses of contact persons are not published.',
      ],
    },
    {
      heading: 'Complaints',
      text: [
        'Tell the desk by phone or at the counter if something is wrong with a referral, a workplace, an opening that is not what it said, or the desk itself. You need not give your name, and it will not be held against you.',
        'The desk writes it down, finds out, and tells you the result. You may also turn to the prefectural Labour Bureau.',
      ],
    },
    {
      heading: 'The main laws the desk keeps',
      text: [],
      list: [
        'Employment Security Act (how to refer, disclosure of conditions, personal information, no discrimination)',
        'Labour Standards Act, Minimum Wage Act, workers’ accident insurance (where there is employment)',
        'Act on Self-reliance Support for Needy Persons (work training)',
        'Act on the Protection of Personal Information',
        'Act for Eliminating Discrimination against Persons with Disabilities',
      ],
    },
  ],
}

const privacy: Document = {
  title: 'Personal information',
  lead: 'We keep little, use it only for the purpose we name, and record who has looked.',
  sections: [
    {
      heading: 'When you only read this site',
      text: [
        'You need no account. The public pages use no cookies, no advertising and no outside analytics.',
        'Only when a page could not be shown do we record which kind of page it was. The words you search for, the openings you look at and your IP address are not recorded.',
        'To stop floods of messages we count who sends one, under a mark that cannot be turned back into an address. The mark is erased after a day.',
        'Employers who write an opening or sign in get a cookie, only so that they can go on where they stopped and be recognised.',
      ],
    },
    {
      heading: 'When you ask without your name',
      text: [
        'We need neither your name nor a way to reach you. Your words are used only to answer you, and only the staff of the desk read them. They are kept encrypted: only the desk and whoever holds the code can open them. The code itself is kept nowhere.',
        'So that nobody can flood the desk, where a question came from is kept for one day in a form that cannot be read. We do not connect it with the question.',
        'Everything is deleted 30 days after the talk has ended. It ends by itself when nothing more is written for 30 days after an answer.',
      ],
    },
    {
      heading: 'When you tell us that something is wrong, or use a card',
      text: [
        'What you tell us about an opening is used only to check it. Your words are kept encrypted and read only by the staff of the desk. They are deleted 30 days after the matter is settled; we keep which opening it was about and what was done.',
        'A card from another office works with its code alone. Whoever gave it to you learns only how many of their cards were used. If you ask for a call, the nickname, phone number and time you leave are kept encrypted, seen only by the staff of the desk, and deleted 30 days after the contact has ended.',
      ],
    },
    {
      heading: 'When you ask for advice: what it is used for',
      text: ['Your information is used only for these purposes.'],
      list: [
        'To advise you and to look for work or a trial that suits you',
        'To refer you to an employer, with your consent',
        'To support you after you have started',
        'Records and reports required by law (numbers that show nobody)',
      ],
    },
    {
      heading: 'What we keep',
      text: [
        'Name and its reading, how to reach you, address, date of birth, wishes, strengths, what to take care of, and notes of our talks. You need not tell us what you do not want to.',
        'We do not ask about your family register, your family’s jobs, beliefs or unions. We never take your My Number.',
      ],
    },
    {
      heading: 'How it is protected',
      text: [
        'Names, contacts, addresses, dates of birth and notes are encrypted with a key of each person’s own, and lie apart from the data of the public pages.',
        'Everyone who opens or writes a record, or is refused, is recorded with the time. These entries cannot be erased.',
      ],
    },
    {
      heading: 'Who sees it',
      text: [
        'Only your own consultant can open your record. The head of the consultant’s agency sees initials, a number and how far things are. An employer is told only what a referral needs and you have agreed to. Saying no does you no harm.',
      ],
    },
    {
      heading: 'Employers',
      text: [
        'The contact person’s name, phone number and e-mail address are used to check and to answer, and are not published. The name and place of the employer and the work are published as the opening.',
      ],
    },
    {
      heading: 'Your rights',
      text: [
        'You may ask to see, correct or stop the use of your information (Act on the Protection of Personal Information, arts. 76, 90 and 98). Please come to the desk.',
        'Complaints and questions are taken at the desk too.',
      ],
    },
  ],
}

const accessibility: DocumentsText['accessibility'] = {
  title: 'Accessibility',
  lead: 'We want everybody to be able to read and use this site. Tell us what does not work. Everything can also be done by phone or at the counter.',
  before: [
    {
      heading: 'Aim',
      text: ['We aim at JIS X 8341-3:2016 level AA, and at WCAG 2.2 level AA, for the public pages of this site.'],
    },
    {
      heading: 'What we do',
      text: [],
      list: [
        'Everything can be read and sent without scripts',
        'Everything works with the keyboard alone',
        'Pages can be read 320 pixels wide and with text at twice its size',
        'Nothing is said by colour alone',
        'There are pages in plain Japanese with readings, and in English',
        'No public page runs out of time',
      ],
    },
  ],
  tested: {
    heading: 'What was checked',
    on: (date: string) => `On ${date}, automatically, with the data of a model town:`,
    kinds: (kinds: number) => `All ${kinds} kinds of public page, with error pages and the pages that follow a form`,
    pages: (pages: number) => `In Japanese, plain Japanese and English together: ${pages} pages`,
    browser: (browser: string) => `Browser: ${browser}`,
    axe: (version: string) => `Tools: axe ${version}, and a check of the HTML`,
    rules: (rules: string) => `Rules of axe: WCAG 2.0, 2.1 and 2.2, levels A and AA (${rules})`,
    narrow: (width: number) => `Pages ${width} pixels wide do not run over the side`,
    phone: (width: number) => `Nor do pages ${width} pixels wide with text at twice its size`,
    others: [
      'Size of everything that is pressed, size of text and space between lines, nothing by colour alone',
      'The focus is visible on every page',
      'Dark screens, forced colours, less movement, printing',
      'With the keyboard alone: finding and opening work, asking without a name and getting the code',
    ],
    findings: (findings: number) => `Problems found and not yet mended: ${findings}`,
    limits:
      'Automatic checks find only some of the problems. None found does not mean that everybody can use every page with ease.',
  },
  after: [
    {
      heading: 'What was not done yet',
      text: ['The results will be published here.'],
      list: [
        'A formal test under JIS X 8341-3:2016',
        'A check with screen readers (not tried yet)',
        'A check on real phones, with their own large text (not tried yet)',
        'Use by people with disabilities',
        'All texts of employers in plain Japanese and English (the desk writes them one by one)',
      ],
    },
    {
      heading: 'Contact',
      text: [
        'Tell the desk about pages you cannot read or use, or if you need information in another form: by phone, or in writing on this site without your name. The desk will make reasonable accommodation (Act for Eliminating Discrimination against Persons with Disabilities, art. 7).',
      ],
    },
  ],
}

export const documentsEn: DocumentsText = {
  about,
  privacy,
  accessibility,
  legal: {
    basis: 'Legal basis',
    number: 'Number of the notification',
    scope: 'Scope of the desk',
    complaints: 'Complaints',
  },
  legalHeading: 'Legal basis and scope',
  security: 'If you have found a weakness of this site (security.txt)',
  asTyped: 'This part was written by the city and is shown in Japanese.',
}
