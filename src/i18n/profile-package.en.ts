import { inboxPackage } from './inbox-package.en'
import type { profilePackage as zhCn } from './profile-package.zh-cn'

export const profilePackage: typeof zhCn = {
  inbox: inboxPackage,
  session: {
    title: 'Log in',
    lead: 'Log in with your phone number',
    firstTime: 'The first time, a passbook is opened for you.',
    phone: 'Phone number',
    phonePlaceholder: '11 digits',
    phoneHint: 'Only for logging in; nobody else sees it',
    phoneInvalid: 'Please enter an 11-digit mobile number of mainland China; it begins with 1.',
    sendCode: 'Send me a code',
    sendAgain: 'Send again',
    sendAgainIn: (seconds) => `Send again in ${seconds} s`,
    codeSent: (phone) => `A code was sent to ${phone}; it works for 5 minutes.`,
    code: 'Code',
    codePlaceholder: '6 digits',
    codeHint: 'Look at your text messages and type the 6 digits here',
    codeInvalid: 'The code has 6 digits.',
    logIn: 'Log in',
    terms: 'By logging in you agree that we keep your phone number and the actions you log.',
    readPrivacy: 'How we protect your data',
  },
  me: {
    appearance: 'Appearance and language',
    profile: 'About me',
    profileGuest: 'Log in to change your pseudonym, district and charity.',
    pseudonym: 'Pseudonym',
    pseudonymHint: 'The board shows only this: 2 to 20 characters',
    save: 'Save',
    saved: 'Saved',
    saving: 'Saving…',
    district: 'District',
    districtNote: 'For the board of your district',
    notChosen: 'None',
    charity: 'Expired points go to',
    charityNote: 'Given by itself on the day they expire',
    charityDefault: (name) => `By default: ${name}`,
    onBoards: 'Appear on boards',
    onBoardsNote: 'When off, you are on no board, and your figures stay the same',
    version: (version) => `Version ${version}`,
    aboutWhat: 'What this is',
    aboutWhatText: [
      'A green passbook. Every green act is one printed line: what you did, how many grams it saved, how many points it earned, and a seal once it is verified.',
      'Grams are what you saved and cannot be spent. Points can be redeemed in the mall. The two are kept apart and never mixed.',
    ],
    aboutGrams: 'How grams are worked out',
    aboutGramsText: [
      'Amount × factor, rounded to whole grams. The preview on the phone and the entry on the server use the same formula.',
      'Open any line to see why it is this many grams: formula, factor, source, year and confidence.',
      'Without evidence a line is declared, while it is checked it is in review, and once it is proved it is verified. The three are shown apart. Boards and city totals count verified grams only.',
    ],
    aboutMethodology: 'Methodology and sources',
    methodologyLine: (version, behaviours) => `Methodology ${version}, ${behaviours} actions.`,
    confidenceLine: (sourced, derived, weak) =>
      `${sourced} quote public figures, ${derived} are derived from public figures, and ${weak} are estimates, marked as such wherever they appear.`,
    sourcesText:
      'Figures come from the grid factors of the Ministry of Ecology and Environment, local carbon-inclusion methodologies, published company algorithms, papers, and the conversion factors of the UK government.',
    aboutPoints: 'Where points come from',
    pointsRule: (grams, self, photo, proven) =>
      `1 point per ${grams} g, times the weight of the evidence: declared ${self}%, photo ${photo}%, code, track and data partner ${proven}%.`,
    pointsCap: (points) =>
      `At most ${points} points a person and day. Each action has limits of its own, and the receipt says what they cut off.`,
    pointsExpiry: (months) =>
      `Points expire at the end of the month, ${months} months after they were earned; the oldest are spent first. Expired points go to the charity project you chose.`,
    aboutPrivacy: 'How we protect your data',
    aboutPrivacyText: [
      'Your phone number is only for logging in. Nobody sees it and it is on no board. Others see your pseudonym, and you can leave the boards.',
      'We keep your phone number, pseudonym, district, and the actions and redemptions you made. Nothing else.',
      'Personal savings are not carbon-market credits. We do not sell them and we promise no money.',
    ],
    aboutWrong: 'When a figure is wrong',
    aboutWrongText: [
      'Every refusal gives its reason and the entry it collides with. No line is changed in silence: a correction is a new line.',
    ],
  },
}
