import { addMonths, type Day, sayDate } from '#core/day.ts'
import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import { meetsOnDay } from '#journey/decision/index.ts'
import { readDay } from '../../council-process/forms.ts'
import type { Lines, Part } from '../part.ts'

const MOST = 200

/** Days, one a line, each once and in order. */
export const dayLines: Lines = {
  say: (value) => (value as readonly Day[]).map(sayDate),
  read: (lines) => {
    const days = lines.map((line) => readDay(line.replaceAll(/\s+/g, ' ')))
    return lines.length <= MOST && !days.includes(undefined) ? [...new Set(days as Day[])].sort() : undefined
  },
}

type Holidays = Pick<Settings, 'holidays' | 'process'>

/**
 * Days before that day stay as they are, since the days that people waited were counted by them. The panel does not meet on a new
 * one: people may have been told that day.
 */
export function mayHold(
  { holidays, process }: Holidays,
  { from, before }: { from: Day; before: Pick<Settings, 'holidays'> },
): readonly Reason[] {
  const added = holidays.filter((day) => !before.holidays.includes(day))
  const taken = before.holidays.filter((day) => !holidays.includes(day))
  return [
    ...([...added, ...taken].some((day) => day < from) ? refuse('earlier-days-stay', 'holidays') : fine),
    ...(added.some((day) => day >= from && meetsOnDay(process, day))
      ? refuse('panel-meets-that-day', 'holidays')
      : fine),
  ]
}

const MONTHS_AHEAD = 12

/** Closed days that nobody wrote down are counted as days on which banks pay. */
export function warns({ holidays }: Pick<Settings, 'holidays'>, today: Day): string | undefined {
  const last = holidays.at(-1)
  if (last !== undefined && last >= addMonths(today, MONTHS_AHEAD)) return undefined
  const known =
    last === undefined || last < today
      ? 'No closed days are known from today on.'
      : `The last closed day we know of is ${sayDate(last)}.`
  return `${known} Add those of the next years: the bank holidays are on gov.uk/bank-holidays. A payment is sent too late if a bank is closed on a day that is not here.`
}

/** The days on which banks and this council's offices are closed. */
export const closedDaysPart: Part = {
  slug: 'closed-days',
  title: 'Closed days',
  intro:
    'Days on which banks and our offices are closed. A payment that would fall on one arrives on the working day before. None of them counts as a working day.',
  keys: ['holidays'],
  mayHold,
  warns,
  words: {
    'earlier-days-stay':
      'Days before the day from which this holds stay as they were. Put them back, or add only later ones',
    'panel-meets-that-day':
      'The panel meets on one of the days you added. Move its day first, on the page “How this council decides”',
  },
  groups: [
    {
      title: 'Days on which we are closed',
      items: [
        {
          at: 'holidays',
          label: 'Closed days',
          hint: 'One a line, for example: 25 December 2026. Saturdays and Sundays need not be here.',
          kind: { is: 'lines', lines: dayLines },
        },
      ],
    },
  ],
}
