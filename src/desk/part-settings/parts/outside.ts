import { fine } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import type { Lines, Part } from '../part.ts'

type Betting = Settings['outside']['betting'][number]
type Help = Settings['outside']['help'][number]

const NAME = { shortest: 3, longest: 60 }

/** A name a line. A name that stays keeps its days; a new one counts from the day from which this holds. */
export const bettingLines: Lines = {
  say: (value) => (value as readonly Betting[]).map(({ words }) => words),
  read: (lines, from, before) => {
    if (lines.some((line) => line.length < NAME.shortest || line.length > NAME.longest)) return undefined
    const stood = before as readonly Betting[]
    return lines.map((words) => stood.find((one) => one.words === words) ?? { words, from })
  },
}

const PARTS_OF_HELP = 3

/** Who helps, a line each: the name, how to reach it, what it does; an upright stroke between. */
export const helpLines: Lines = {
  say: (value) => (value as readonly Help[]).map(({ name, reach, does }) => `${name} | ${reach} | ${does}`),
  read: (lines) => {
    const parts = lines.map((line) => line.split('|').map((part) => part.trim()))
    const isWhole = (found: readonly string[]): boolean =>
      found.length === PARTS_OF_HELP && found.every((part) => part !== '')
    return parts.every(isWhole) ? parts.map(([name, reach, does]) => ({ name, reach, does })) : undefined
  },
}

/** What is noticed in a statement, who sees it when, and who helps. */
export const outsidePart: Part = {
  slug: 'outside-settings',
  title: 'What looks outside the plan',
  intro:
    'What is noticed in a bank statement, and who helps. The steps themselves are the same everywhere: ask, explain, agree a step. A manager decides about a heavy one, and a stop needs other help and notice.',
  keys: ['outside'],
  mayHold: () => fine,
  words: {},
  groups: [
    {
      title: 'Betting names in a bank statement',
      items: [
        {
          at: 'outside.seenFirstDays',
          label: 'The person sees it first, for so many days',
          kind: { is: 'whole', unit: 'days' },
        },
        {
          at: 'outside.betting',
          label: 'Names that are noticed',
          hint: 'One a line. Leave it empty for the names that came with the programme.',
          kind: { is: 'lines', lines: bettingLines },
        },
        {
          at: 'outside.help',
          label: 'Who helps',
          hint: 'One a line: the name | the number or page | what it does.',
          kind: { is: 'lines', lines: helpLines },
        },
      ],
    },
  ],
}
