import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import type { Item, Part } from '../part.ts'

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

/** How closely this council looks at spending. */
export const lookingPart: Part = {
  slug: 'spending-settings',
  title: 'How we look at spending',
  intro: 'How closely we look, how often, and what we ask for. People read what holds for them.',
  keys: ['checking'],
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
  ],
}
