import type { InquiriesText } from './inquiries-ja.ts'

export const inquiriesEn: InquiriesText = {
  link: 'Ask in writing, without your name',
  title: 'Ask without your name',
  lead: 'We need neither your name nor a way to reach you. When you have sent your question you get a code of 8 letters. With it you can read the answer later. You may write in English.',
  aboutHeading: 'You are asking about',
  aboutNumber: (number: string) => `No. ${number}`,
  ways: 'If it is urgent, phone us or come to the counter. No name is needed there either.',
  purposeHeading: 'What happens to your words',
  purpose: [
    'They are used only to answer you.',
    'Only the staff of this desk read them. Companies and shops do not see them.',
    'They are kept encrypted.',
    (days: number) =>
      `They are deleted ${days} days after the talk has ended. It ends by itself when nothing more is written for ${days} days after an answer.`,
  ],
  labels: { message: 'Your question', code: 'Code' },
  help: {
    message:
      'Up to 2,000 characters. Please do not write your name, phone number or address. For example: I find standing hard. Can part of the work be done sitting?',
    code: 'The code you wrote down. Spaces and small letters are fine. For example: K7QM 3FTX',
  },
  submit: 'Send',
  haveCode: 'I have a code and want to read the answer',
  askNew: 'Ask something new',
  errors: {
    myNumber: () =>
      'There are 12 digits that look like a My Number. Please remove them before sending. We never take My Numbers',
    code: () => 'This code does not open anything. Please look at what you wrote down and type it again',
  },
  refusals: {
    replayDiffers:
      'Your earlier words from this page have already arrived. To send the ones below too, press the button again.',
    stale: 'The desk wrote at the same moment. Please read what it says now, then send yours again.',
    illegalTransition: 'This talk has ended. Please ask a new question.',
  },
  telling: {
    title: 'Please check before sending',
    heading: 'Some words may tell who you are',
    text: 'Nothing has been sent yet. You can take them out, or send everything as it is.',
    kinds: {
      email: 'E-mail address',
      phone: 'Phone number',
      postal: 'Postal code',
      name: 'Name',
      address: 'Address',
      birth: 'Date of birth',
    },
    quoted: (kind: string) => `${kind}: `,
    change: 'I changed it: send',
    asIs: 'Send it as it is',
  },
  sent: {
    title: 'Your question has arrived',
    codeLabel: 'Your code',
    writeDown: 'Please write this code down, or print this page.',
    onlyOnce:
      'The code is shown only here. Without it the answer cannot be opened. The desk does not know the code and cannot tell you later.',
    nextHeading: 'What happens next',
    expected: (date: string) => `Someone at the desk reads your question and writes an answer by about ${date}.`,
    read: 'Then open the page “Read the answer” and type your code.',
    gone: (days: number) => `Everything is deleted ${days} days after the talk has ended.`,
    toAnswer: 'Page to read the answer',
    print: 'Print',
  },
  answer: {
    title: 'Read the answer',
    lead: 'Please type the code of 8 letters that you got when you sent your question.',
    submit: 'Read the answer',
    lost: 'If you have lost the code, that question cannot be read any more. Please ask again.',
  },
  talk: {
    title: 'Your question and the answer',
    states: { open: 'Waiting for an answer', answered: 'There is an answer', closed: 'Ended' },
    waiting: (date: string) => `Someone at the desk reads it and writes an answer by about ${date}.`,
    answered: 'If you want to ask more, write below.',
    closed: (date: string) => `This talk will be deleted on ${date}.`,
    written: 'Your words have arrived.',
    ended: 'You have ended the talk.',
    sides: { visitor: 'You', desk: 'The desk' },
    writeHeading: 'Write on',
    labels: { message: 'Your words' },
    help: 'Up to 2,000 characters. Please do not write your name, phone number or address.',
    submit: 'Send',
    unsent: 'Your words that were not sent',
    endHeading: 'When you have nothing more to ask',
    endText: (days: number) =>
      `Press “I am fine now” to end the talk; it is deleted after ${days} days. You need not press it.`,
    end: 'I am fine now',
    keepCode: 'The same code opens it next time.',
  },
}
