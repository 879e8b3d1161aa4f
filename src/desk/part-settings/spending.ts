import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import type { Item, Lines, Part } from './part.ts'

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

const level = (name: 'close' | 'shared' | 'light'): readonly Item[] => [
  { at: `checking.${name}.everyMonths`, label: 'A look every so many months', kind: { is: 'whole', unit: 'months' } },
  {
    at: `checking.${name}.sample`,
    label: 'How many things that were bought a look picks',
    kind: { is: 'whole', unit: 'things' },
  },
  {
    at: `checking.${name}.receiptsOverPence`,
    label: 'A receipt for what cost more than this',
    hint: 'Leave it empty where no receipts are needed.',
    kind: { is: 'pounds' },
  },
  {
    at: `checking.${name}.statements`,
    label: 'A bank statement for each quarter of a year?',
    kind: { is: 'yes-no' },
  },
  {
    at: `checking.${name}.because`,
    label: 'Why receipts for everything',
    hint: 'Only where the amount above is 0. People read it.',
    kind: { is: 'words' },
  },
]

/** A lighter look asks no more than a closer one, and receipts for everything have a reason. */
export function mayHold({ checking }: Settings): readonly Reason[] {
  const { close, shared, light } = checking
  const heavier = (lighter: typeof close, closer: typeof close): boolean =>
    lighter.everyMonths < closer.everyMonths || lighter.sample > closer.sample
  const named = { close, shared, light }
  return [
    ...(heavier(shared, close) ? refuse('lighter-asks-more', 'checking-shared-everyMonths') : fine),
    ...(heavier(light, shared) ? refuse('lighter-asks-more', 'checking-light-everyMonths') : fine),
    ...Object.entries(named).flatMap(([name, { receiptsOverPence, because }]) =>
      receiptsOverPence === 0n && because === '' ? refuse('say-why-everything', `checking-${name}-because`) : fine,
    ),
  ]
}

/** How this council looks at spending. */
export const spendingPart: Part = {
  slug: 'spending-settings',
  title: 'How we look at spending',
  intro: 'How closely we look, when money is left over, and how fast we answer. People read what holds for them.',
  keys: ['checking', 'surplus', 'changes', 'outside', 'assistants'],
  mayHold,
  words: {
    'lighter-asks-more':
      'A lighter look asks more here than the closer one. Let it come less often and pick fewer things',
    'say-why-everything': 'Say why a receipt is needed for everything, or write an amount above nothing',
  },
  groups: [
    {
      title: 'Looking at what was bought',
      items: [
        {
          at: 'checking.usual',
          label: 'How a new budget begins',
          kind: { is: 'choice', of: { light: 'A light look', shared: 'A shared look' } },
        },
        {
          at: 'checking.lighterAfterLooks',
          label: 'After so many looks without a question, a lighter one is offered',
          kind: { is: 'whole', unit: 'looks' },
        },
        {
          at: 'checking.graceDays',
          label: 'So many days after a bad time we ask for nothing',
          kind: { is: 'whole', unit: 'days' },
        },
      ],
    },
    { title: 'A light look', items: level('light') },
    { title: 'A shared look', items: level('shared') },
    { title: 'A close look', items: level('close') },
    {
      title: 'Money that is left over',
      items: [
        {
          at: 'surplus.weeks',
          label: 'It is left over from so many weeks of usual payments on',
          kind: { is: 'whole', unit: 'weeks' },
        },
        {
          at: 'surplus.earlyHundredths',
          label: 'We say so early, from this part of it on',
          kind: { is: 'whole', unit: 'in a hundred' },
        },
        {
          at: 'surplus.noticeDays',
          label: 'Notice before any of it comes back',
          kind: { is: 'whole', unit: 'days' },
        },
      ],
    },
    {
      title: 'What the person wants to change',
      items: [
        {
          at: 'changes.answerWorkingDays',
          label: 'The worker answers within',
          kind: { is: 'whole', unit: 'working days' },
        },
      ],
    },
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
    {
      title: 'Personal assistants',
      items: [
        {
          at: 'assistants.holidayTenthsOfWeeks',
          label: 'Weeks of holiday a year, in tenths, where hours are the same',
          hint: '56 means 5.6 weeks.',
          kind: { is: 'whole', unit: 'tenths of a week' },
        },
        {
          at: 'assistants.irregularBasisPoints',
          label: 'Holiday for hours that change, in hundredths of a per cent of hours worked',
          hint: '1207 means 12.07 per cent.',
          kind: { is: 'whole', unit: 'hundredths' },
        },
        { at: 'assistants.source', label: 'Where these two come from', kind: { is: 'words' } },
        {
          at: 'assistants.remindDays',
          label: 'So many days before a pay day the page reminds of the hours',
          kind: { is: 'whole', unit: 'days' },
        },
      ],
    },
  ],
}
