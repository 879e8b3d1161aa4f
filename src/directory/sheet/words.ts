import type { Day } from '#core/day.ts'
import { sayDate } from '#core/day.ts'
import { DAY_WORDS, PER_WORDS } from '../words.ts'
import type { Called } from './rules.ts'
import type { Judged, Problem, Sheet } from './sheet.ts'

/** How a sheet says things: the same words out and in. */
export const CALLED: Called = {
  heading: {
    name: 'Name',
    about: 'What it is',
    place: 'Where',
    days: 'Days',
    cost: 'Cost in pounds',
    costPer: 'Cost is for',
    openTo: 'Open to',
    contact: 'How to get there',
    checkedOn: 'Checked on',
  },
  day: DAY_WORDS,
  per: PER_WORDS,
  openTo: { all: 'Everybody', 'mental-health': 'Mental health' },
  free: 'Free',
}

export const PROBLEM_WORDS: Record<Problem, string> = {
  'row-has-no-name': 'write what it is called',
  'row-name-too-long': 'make the name 100 characters or fewer',
  'row-does-not-say-what-it-is': 'write what it is',
  'row-is-too-long': 'make the texts shorter: what it is at most 600 characters, where 200, how to get there 300',
  'row-days-not-known': 'write the days in full with commas, like “Monday, Friday”, or leave them',
  'row-has-no-cost': 'write what it costs, like 4.50, or “Free”',
  'row-cost-not-an-amount': 'write the cost in pounds and pence, like 4 or 4.50, or “Free”',
  'row-cost-per-not-known': 'write what the cost is for: each time, a week, a month or a year',
  'row-open-to-not-known': 'write who it is open to: “Everybody” or “Mental health”',
  'row-day-not-a-date': 'write the day as 27/11/2026, or leave it for today',
  'row-day-is-to-come': 'nobody can have looked on a day to come. Write the day when somebody looked',
  'row-is-there-otherwise':
    'a row above has the same name and place, and says something else. Keep one, or name the places apart',
  'somebody-looked-later': 'somebody looked at this later than this row says. Look again, or leave the row out',
}

type Needed =
  | 'choose-a-file'
  | 'file-too-big'
  | 'not-a-csv-file'
  | 'put-rows-in'
  | 'sheet-too-long'
  | 'rows-need-mending'
type None = Extract<Sheet, { none: unknown }>['none']

export const SHEET_WORDS: Record<Needed | None, string> = {
  'choose-a-file': 'Choose the file',
  'file-too-big': 'This file is too big for a list of places. Send at most 500 rows at once',
  'not-a-csv-file': 'This is not a CSV file. In your spreadsheet choose “Save as”, then CSV',
  'put-rows-in': 'Put in the rows of the sheet, with the headings first',
  'sheet-too-long': 'This is too long for one list. Send it in two parts. What you put in is still here',
  'rows-need-mending': 'Nothing was taken in yet. Put the rows below right, then send them all',
  'not-this-sheet': 'The headings are not those of our list. Download the empty list, and fill that in',
  'no-rows': 'There are no rows below the headings. Fill in at least one',
  'too-many-rows': 'There are more than 500 rows. Send them in parts',
}

/** 'Row 4, Demo Yoga: write what it costs …' */
export const sayProblems = ({ row, name, problems }: Extract<Judged, { problems: unknown }>): string =>
  `Row ${row}${name === '' ? '' : `, ${name}`}: ${problems.map((one) => PROBLEM_WORDS[one]).join('; ')}.`

export const sayBecomes = ({ becomes }: Extract<Judged, { becomes: unknown }>): string =>
  becomes === 'new'
    ? 'New'
    : becomes === 'there-already'
      ? 'There already: left as it is'
      : becomes === 'stands-above'
        ? 'The same as a row above: taken once'
        : 'There already: this takes its place'

export const sayCounts = ({ fresh, changed, left }: { fresh: number; changed: number; left: number }): string =>
  `New: ${fresh}. Changed: ${changed}. Left as they are: ${left}.`

/** What an empty list shows as an example, to be typed over. */
export const exampleOf = (today: Day): readonly string[] => [
  ...['Example: walking group', 'A slow walk and a cup of tea', 'The park gate', 'Monday, Friday'],
  ...['Free', PER_WORDS.time, CALLED.openTo.all, 'Just come', sayDate(today)],
]
