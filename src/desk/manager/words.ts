import { sayDate } from '#core/day.ts'
import type { Kind, Waiting } from './manager.ts'

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
const s = (count: number): string => (count === 1 ? 's' : '')

/** What each kind says in a line, and where it is. */
export const KIND_WORDS: Record<Kind, { path: string; says: (count: number) => string; link: string }> = {
  safety: {
    path: '/safety',
    says: (count) => `${people(count)} ${count === 1 ? 'is' : 'are'} worried about somebody’s safety`,
    link: 'Read it, and answer',
  },
  interim: {
    path: '/interim',
    says: (count) => `${people(count)} need${s(count)} help until there is an answer`,
    link: 'Say yes or no',
  },
  holds: {
    path: '/holds',
    says: (count) => `The payments of ${people(count)} wait for a manager to see to something`,
    link: 'Read why',
  },
  plans: {
    path: '/panel',
    says: (count) => (count === 1 ? '1 plan waits for your decision' : `${count} plans wait for your decision`),
    link: 'Read and decide',
  },
  challenges: {
    path: '/challenges',
    says: (count) => `${people(count)} think${s(count)} that a decision is wrong, and you look at it again`,
    link: 'Look at it again',
  },
  endings: {
    path: '/endings',
    says: (count) => (count === 1 ? '1 ending waits for another human' : `${count} endings wait for another human`),
    link: 'Look at it',
  },
  outside: {
    path: '/outside-waiting',
    says: (count) =>
      count === 1 ? '1 step about spending waits for you' : `${count} steps about spending wait for you`,
    link: 'Say yes or no',
  },
  'give-back': {
    path: '/give-back',
    says: (count) => `Money of ${people(count)} could go back, and a second human says yes or no`,
    link: 'Read why',
  },
  'no-worker': {
    path: '/workers',
    says: (count) => `${people(count)} ${count === 1 ? 'has' : 'have'} a worker who no longer works here`,
    link: 'Name somebody else',
  },
  requests: {
    path: '/requests',
    says: (count) => `${people(count)} ask${s(count)} for a budget, and nobody has taken it yet`,
    link: 'See who asks, the longest wait first',
  },
}

/** `by` counts more than `since`: somebody was promised an answer. */
export function sayWhen({ count, since, by }: Waiting): string | undefined {
  if (by !== undefined) return `${count === 1 ? 'By' : 'The next by'} ${sayDate(by)}.`
  return since && `${count === 1 ? 'Since' : 'The longest since'} ${sayDate(since)}.`
}

export const MORE = [
  { path: '/panel', text: 'Panel days, and what was decided' },
  { path: '/supervision', text: 'Sheets for supervision' },
  { path: '/cover', text: 'Who is away, and who covers' },
  { path: '/workers', text: 'Who is whose worker' },
  { path: '/duty', text: 'Who is there for people after an ending' },
  { path: '/safety', text: 'What people were worried about' },
  { path: '/offers-counted', text: 'How many were offered a budget' },
  { path: '/left-out-counted', text: 'How often something was wanted, but left out' },
  { path: '/equality-counted', text: 'Whom we reach' },
] as const
