import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import type { Item, Lines, Part } from '../part.ts'

/** When we ask how things are: '6 weeks', a line each. */
export const waveLines: Lines = {
  say: (value) => (value as readonly string[]).map((wave) => wave.replace('-', ' ')),
  read: (lines) => {
    const waves = lines.map((line) => /^(?<count>[1-9][0-9]?) (?<of>weeks|months)$/.exec(line.toLowerCase())?.groups)
    const isWhole = waves.length > 0 && waves.length <= 8 && !waves.includes(undefined)
    const found = waves.map((wave) => `${wave?.count}-${wave?.of}`)
    return isWhole && new Set(found).size === found.length ? found : undefined
  },
}

const AN_HOUR = 60

/** Somebody reads it for an hour a day at least. */
export const mayHold = ({ afterwards }: Settings): readonly Reason[] =>
  afterwards.closes - afterwards.opens < AN_HOUR ? refuse('open-an-hour', 'afterwards-closes') : fine

const days = (at: string, label: string, hint?: string): Item => ({
  ...{ at, label, kind: { is: 'whole', unit: 'days' } },
  ...(hint === undefined ? {} : { hint }),
})
const months = (at: string, label: string, hint?: string, beyond?: string): Item => ({
  ...{ at, label, kind: { is: 'whole', unit: 'months' } },
  ...(hint === undefined ? {} : { hint }),
  ...(beyond === undefined ? {} : { beyond }),
})

/** When this council looks at plans again, and what holds at an ending and after it. */
export const lookingAgainPart: Part = {
  slug: 'review-settings',
  title: 'Reviews, endings and afterwards',
  intro:
    'When plans are looked at again, how much notice there is, and how we ask afterwards. Never less than the law gives.',
  keys: ['reviews', 'ending', 'afterwards', 'directory'],
  mayHold,
  words: {
    'open-an-hour': 'Somebody reads it for an hour a day at least. Choose a later time',
    'law-says-six-months':
      'The law (regulation 7) says that direct payments are looked at within six months. Write a number from 1 to 6',
    'law-says-twelve-months':
      'The law (regulation 7) says that direct payments are looked at every twelve months at least. Write a number from 1 to 12',
  },
  groups: [
    {
      title: 'Looking at a plan again',
      items: [
        days(
          'reviews.lightTouchDays',
          'A short first look, after so many days',
          'The guidance says six to eight weeks.',
        ),
        months(
          'reviews.directPaymentMonths',
          'After the first payment, within',
          'The law says six months at most.',
          'law-says-six-months',
        ),
        months(
          'reviews.betweenMonths',
          'After that, at least every',
          'The law says twelve months at most.',
          'law-says-twelve-months',
        ),
        months('reviews.planMonths', 'The whole plan, at least every', 'The guidance says twelve months at most.'),
        days('reviews.alignDays', 'One meeting answers what is due within so many days after it'),
        days('reviews.atOnceDays', 'After a concern, or a change of capacity, within'),
        days('reviews.inviteDays', 'The person is invited so many days before'),
        days('reviews.copyDays', 'The person gets what came of it within'),
      ],
    },
    {
      title: 'An ending',
      items: [
        days('ending.noticeDays', 'Notice of the last day that is paid'),
        months('ending.groundMonths', 'Looking again is new enough to rest an ending on for'),
        days('ending.cliffDays', 'Something else that ends is too near within'),
        {
          at: 'ending.receiptYears',
          label: 'Receipts are kept for',
          kind: { is: 'whole', unit: 'years' },
        },
      ],
    },
    {
      title: 'Afterwards',
      items: [
        {
          at: 'afterwards.waves',
          label: 'When we ask how things are, counted from the last day',
          hint: 'One a line, like: 6 weeks. Or: 12 months.',
          kind: { is: 'lines', lines: waveLines },
        },
        days('afterwards.reminderDays', 'One reminder, after so many days'),
        {
          at: 'afterwards.answerMinutes',
          label: 'Somebody who is not all right has an answer within',
          hint: 'Counted while somebody is there.',
          kind: { is: 'whole', unit: 'minutes' },
        },
        { at: 'afterwards.opens', label: 'Somebody is there from', kind: { is: 'time' } },
        { at: 'afterwards.closes', label: 'Somebody is there until', kind: { is: 'time' } },
        months('afterwards.wayBackMonths', 'The last plan is where somebody comes back to, for'),
      ],
    },
    {
      title: 'What there is around here',
      items: [months('directory.checkMonths', 'An entry is old when nobody checked it for')],
    },
  ],
}
