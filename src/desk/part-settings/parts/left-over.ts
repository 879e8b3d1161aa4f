import { fine } from '#core/verdict.ts'
import type { Part } from '../part.ts'

/** When money that is left over is spoken of, and how fast somebody hears who wants something changed. */
export const leftOverPart: Part = {
  slug: 'left-over-settings',
  title: 'Money left over, and changes',
  intro:
    'When we speak of money that is left over, how much notice there is before any of it comes back, and how fast we answer.',
  keys: ['surplus', 'changes'],
  mayHold: () => fine,
  words: {
    'notice-of-28-days':
      'Nobody is asked for money back with less than 28 days of notice. Write a number from 28 to 120',
  },
  groups: [
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
          beyond: 'notice-of-28-days',
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
  ],
}
