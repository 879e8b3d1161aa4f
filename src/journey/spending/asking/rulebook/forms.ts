import { date, type Field, oneOf, optionalDate, someOf, words } from '#web/fields.ts'
import { ANSWERS, WHOSE } from './rule.ts'

const LINES_MAX = 200

/** One a line; empty lines fall away. */
const lines: Field<readonly string[]> = {
  read(raw, name) {
    const read = words({ max: 1999 }).read(raw, name)
    if ('reason' in read) return { reason: 'too-long' }
    const found = read.value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    return found.length > LINES_MAX || found.some((line) => line.length > LINES_MAX)
      ? { reason: 'too-long' }
      : { value: found }
  },
}

const ticked: Field<boolean> = {
  read(raw, name) {
    const read = someOf((value) => value === 'yes').read(raw, name)
    return 'reason' in read ? read : { value: read.value.length > 0 }
  },
}

export const ruleFields = {
  name: words({ needed: 'say-what-the-rule-is-called', max: 100 }),
  answer: oneOf(ANSWERS, 'choose-what-it-says'),
  covers: lines,
  why: words({ needed: 'say-why', max: 600 }),
  whose: oneOf(WHOSE, 'choose-whose-rule'),
  source: words({ max: 200 }),
  yesExamples: lines,
  noExamples: lines,
  decisionNeeded: ticked,
  from: date('say-from-which-day'),
  to: optionalDate(),
  goOn: ticked,
}

export const endFields = { lastDay: date('say-the-last-day') }

export const ANSWER_DAYS = ['1', '2', '3', '4', '5', '7', '10'] as const

export const answerDaysFields = { days: oneOf(ANSWER_DAYS, 'say-how-many-days') }
