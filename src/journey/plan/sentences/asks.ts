import type { Part, Voice } from '../plan.ts'

/** One part of the plan that one side writes: its own page each, so that nobody can write in the other's column. */
export type Ask = {
  part: Part
  side: Voice
  /** The last part of its path: '/plan/words/<at>'. */
  at: string
  /** Its name on the plan. */
  title: string
  /** `person` is the name by which the person is known. */
  question: (person: string) => string
  hint?: string
  mayBeEmpty?: true
}

const person = (part: Part, title: string, question: string, more: Pick<Ask, 'hint' | 'mayBeEmpty'> = {}): Ask => ({
  ...{ part, side: 'person', at: part, title, ...more },
  question: () => question,
})

const worker = (
  part: Part,
  title: string,
  question: Ask['question'],
  more: Pick<Ask, 'hint' | 'mayBeEmpty'> = {},
): Ask => ({
  ...{ part, side: 'worker', at: `${part}-as-worker`, title, question, ...more },
})

const carer = (part: Part, question: Ask['question'], hint: string): Ask => ({
  ...{ part, side: 'carer', at: part, title: TITLES[part], question, hint, mayBeEmpty: true },
})

const LEAVE = { mayBeEmpty: true } as const

/** What each part of the plan is called. */
export const TITLES: Record<Part, string> = {
  purpose: 'What this is for',
  want: 'What I need or want',
  'worker-adds': 'What the worker adds',
  available: 'What there is here',
  sustain: 'Keeping the good of it',
  'unwell-signs': 'Early signs of a bad time',
  'unwell-help': 'What helps then',
  'unwell-ring': 'Whom to ring',
  understood: 'How we each understand it',
  roles: 'Who does what',
  'carer-part': 'What family or friends do',
  'carer-needs': 'What they need',
  'carer-backup': 'If they cannot',
  advice: 'What can help to meet needs, or put them off',
}

/** Every part and the side that writes it; D1 (three steps), D15 and D16 (purpose, understanding), E3 (unwell), F (sustain). */
export const ASKS: readonly Ask[] = [
  person('want', TITLES.want, 'What do you need or want?', {
    hint: 'Start anywhere. Nobody marks this, and you can change it.',
  }),
  {
    ...worker('worker-adds', TITLES['worker-adds'], (name) => `What do you add to what ${name} has said?`),
    at: 'worker-adds',
  },
  {
    ...worker('available', TITLES.available, () => 'What is there here that could help?', {
      hint: 'Groups, courses, people, places; free ones first.',
    }),
    at: 'available',
  },
  person('purpose', TITLES.purpose, 'In one sentence: what is the money for, and until when?', LEAVE),
  worker('purpose', TITLES.purpose, () => 'In one sentence: what is the money for, and until when?', LEAVE),
  // Its hint says when it is asked again: see `askAgainOn`.
  person('sustain', TITLES.sustain, 'What would help you keep the good of this later?', LEAVE),
  worker('sustain', TITLES.sustain, (name) => `What is at risk for ${name} when the money stops?`, {
    hint: 'Name what could be lost, and what could hold it up.',
  }),
  person('unwell-signs', TITLES['unwell-signs'], 'What do you, or others, notice first when a bad time begins?', LEAVE),
  worker(
    'unwell-signs',
    TITLES['unwell-signs'],
    (name) => `What would you notice first when a bad time begins for ${name}?`,
    LEAVE,
  ),
  person('unwell-help', TITLES['unwell-help'], 'What helps you then? What does not?', LEAVE),
  worker('unwell-help', TITLES['unwell-help'], () => 'What can you do then to help?', LEAVE),
  person('unwell-ring', TITLES['unwell-ring'], 'Whom would you like us to ring, or whom can you ring?', {
    hint: 'A name and a number.',
    ...LEAVE,
  }),
  worker('unwell-ring', TITLES['unwell-ring'], (name) => `Whom can ${name} ring, by day and by night?`, {
    hint: 'A name and a number.',
    ...LEAVE,
  }),
  person(
    'understood',
    TITLES.understood,
    'How would you tell a friend what this money is for, and when we look at it again?',
    {
      hint: 'There is no right answer. Your worker answers too, and then you both see both.',
    },
  ),
  worker(
    'understood',
    TITLES.understood,
    (name) => `How would you tell a friend what ${name}’s money is for, and when you look at it again?`,
    {
      hint: 'You both see both answers when both are written. A difference is something to talk about.',
    },
  ),
  person('roles', TITLES.roles, 'Who does what? What do you do yourself?', {
    hint: 'For example: who books, who pays, who keeps the receipts.',
    ...LEAVE,
  }),
  worker('roles', TITLES.roles, (name) => `What do you do, and what does ${name} do?`, LEAVE),
  carer(
    'carer-part',
    (name) => `What do you do for ${name}, and what do you want to go on doing?`,
    'Only what you choose to do.',
  ),
  carer('carer-needs', () => 'What do you need, so that you can go on?', 'A rest, an evening, somebody to ask.'),
  carer('carer-backup', () => 'What happens when you cannot be there?', 'Who steps in, and how do they know?'),
  {
    ...worker(
      'advice',
      TITLES.advice,
      (name) => `What can ${name} do, or find, so that needs get less or come later?`,
      {
        hint: 'A few words of advice: a group, a course, a habit. You can leave it.',
        ...LEAVE,
      },
    ),
    at: 'advice',
  },
  worker('carer-backup', TITLES['carer-backup'], () => 'What happens when family or friends cannot be there?', LEAVE),
]

/** The page on which a side writes a part; undefined where that part is not theirs. */
export const askOf = (part: Part, side: Voice): Ask | undefined =>
  ASKS.find((one) => one.part === part && one.side === side)
