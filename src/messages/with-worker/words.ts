import { type Day, sayDate } from '#core/day.ts'
import type { Promised, PromiseReason } from './rules.ts'

export const WORDS: Record<PromiseReason | 'write-something', string> = {
  'write-something': 'Write something first. One word is enough',
  'say-which-day': 'Choose a day, or write one',
  'day-has-passed': 'That day has passed. Choose today or a later day',
  'too-far-off': 'That is more than four weeks away. Choose an earlier day, or answer now with what you know',
  'promised-already': 'A day was said already. It stands, so that nobody is told two days. Answer by then',
  'answered-already': 'This was answered already. There is nothing to promise',
}

export const DONE = {
  written: 'It is sent. It stands below.',
  promised: 'The day is written down. The person sees it on this page.',
}

/** The quick choices, each with the day it means. */
export const sayPromise = (promised: Promised, on: Day | undefined): string =>
  ({
    today: 'Today',
    'next-working-day': `On the next working day: ${on === undefined ? '' : sayDate(on)}`,
    'in-three-working-days': `In three working days: ${on === undefined ? '' : sayDate(on)}`,
    'another-day': 'By another day',
  })[promised]

/** The sentences of the timeline. What was written is for the two of them alone. */
export const said = {
  byPerson: (name: string) => `${name} wrote to their worker.`,
  byWorker: (worker: string, name: string) => `${worker} wrote to ${name}.`,
  promised: (worker: string, name: string, by: Day) => `${worker} answers what ${name} wrote by ${sayDate(by)}.`,
}
