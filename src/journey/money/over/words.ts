import { type Day, sayDay } from '#core/day.ts'

/** Pages that are only for the time in which money is paid. */
export type About = 'review' | 'unwell' | 'taper' | 'change' | 'enough' | 'wish'

type Reader = { own: boolean; name: string }

/** What holds now in the place of what the page was for. */
export const INSTEAD: Record<About, (reader: Reader) => string> = {
  review: ({ own, name }) =>
    own
      ? 'While no money is paid, there is no review. If you come back, we look at your new plan together again.'
      : `While no money is paid, there is no review. If ${name} comes back, you look at the new plan together again.`,
  unwell: ({ own, name }) =>
    own
      ? 'There is no payment to pause, and no money for more hours. You are not alone with it: somebody is there for you, also now.'
      : `There is no payment to pause, and no money for more hours. Somebody is there for ${name}, also now.`,
  change: () => 'Nothing is paid now, so there is nothing to change. All that was agreed is kept.',
  enough: () => 'No more money comes. What came, what was spent and what is left stand in the whole account.',
  wish: () => 'Nothing is paid now, so nothing can get less or stop.',
  taper: () => 'Nothing steps down any more. All that was planned and said is kept.',
}

export const sayEnded = (lastDay: Day): string => `${sayDay(lastDay)} was the last day that was paid.`

export const sayBack = ({ own, name }: Reader): string =>
  own
    ? 'You came back. The new plan comes first. This page opens again when the new money is set up.'
    : `${name} came back. The new plan comes first. This page opens again when the new money is set up.`

export const sayDied = (name: string): string =>
  `${name} has died, and the budget has come to its end. Nothing more is needed on this page.`

export const TYPED =
  'What you wrote was not sent, and it is not kept. It stands here, so that you can copy it, or tell somebody.'
