import type { Needed } from './beginning.ts'

export const BEFORE_WORDS: Record<Needed['before'], string> = {
  offer: 'Before the first offer',
  payment: 'Before the first payment',
  ending: 'Before the first ending',
}

/** What each is called, why it is needed, and the page on which it is done. */
export const NEEDED_WORDS: Record<Needed['key'], { title: string; why: string; path: string }> = {
  worker: {
    title: 'A worker who has signed in',
    why: 'A worker meets the person first, and stays beside them.',
    path: '/people-here',
  },
  manager: {
    title: 'A manager who has signed in',
    why: 'Somebody has to read it at once when there is a worry about safety.',
    path: '/people-here',
  },
  'two-deciders': {
    title: 'Two people who can say yes to any amount',
    why: 'A manager or panel member each. Nobody decides what they wrote, so one is not enough.',
    path: '/people-here',
  },
  'who-is-asked-first': {
    title: 'Who is asked first: a manager, and who chairs the panel',
    why: 'Also which plans go to whom, and on which days the panel meets.',
    path: '/council-process',
  },
  rates: {
    title: 'Your own rules for a first guess at the money',
    why: 'The figures that came with Footing are no council’s.',
    path: '/council-rules',
  },
  'two-in-finance': {
    title: 'Two people in finance: one drafts, another says yes',
    why: 'Nobody approves a pay run of their own.',
    path: '/people-here',
  },
  account: {
    title: 'The account that you pay from',
    why: 'Without it no file for the bank can be made.',
    path: '/money-settings',
  },
  duty: {
    title: 'Who is there for people after an ending',
    why: 'Nobody is asked how they are while nobody would hear the answer.',
    path: '/duty',
  },
}
