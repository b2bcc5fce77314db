import type { home as chinese } from './home.zh-cn'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const home: typeof chinese = {
  easyMode: 'Easy mode',
  normalMode: 'Normal',
  number: (passbookNumber) => `No. ${passbookNumber}`,
  sample: 'Sample',
  englishName: 'SAVED, LINE BY LINE',
  monthGrams: (month) => `Verified in ${MONTHS[month - 1] ?? month}`,
  allTime: (kilograms) => `${kilograms} kg verified in all`,
  availablePoints: 'Points',
  monthPoints: (points) => `${points} this month`,
  states: (verified, pending, declared) => `${verified} g verified, ${pending} g in review, ${declared} g declared`,
  date: 'Date',
  what: 'Entry',
  gramsColumn: 'Saved g',
  pointsColumn: 'Pts',
  sealColumn: 'Seal',
  logNextLine: 'Log on the next line',
  log: 'Log an action',
  lastLines: 'Last two lines',
  noLines: 'A blank page so far. Ride a bike or empty your plate, and the first line is there.',
  guestTitle: 'This is your green passbook',
  guestSentence:
    'A ride, a bus trip, an empty plate, a returned carton: each is one printed line. Grams say how they were worked out, points say when they expire.',
  guestLogIn: 'Log in and open a passbook',
  guestLook: 'See what can be logged',
  cityTogether: (city) => `${city} together`,
  persons: '',
  actions: '',
  tonnes: 't',
  personsLabel: 'people',
  actionsLabel: 'actions logged',
  gramsLabel: 'verified savings',
  apart: (pending, declared, time) => `Besides, ${pending} t in review and ${declared} t declared · as of ${time}`,
  sampleNote:
    'This is a sample city: organisations and rewards are examples. People and grams come from real entries only.',
}
