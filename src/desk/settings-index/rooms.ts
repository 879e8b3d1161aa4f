import type { Day } from '#core/day.ts'
import type { Settings } from '#council/index.ts'
import { PARTS } from '../part-settings/parts/index.ts'
import type { Room } from './rules.ts'

const partRoom = (slug: string): readonly Room[] =>
  PARTS.filter((part) => part.slug === slug).map(({ title: text, intro: about, keys }) => ({
    ...{ path: `/${slug}`, text, about, keys },
  }))

/** Every page of settings, in the order of the journey. */
export const GROUPS: readonly { readonly title: string; readonly rooms: readonly Room[] }[] = [
  { title: 'The council itself', rooms: ['council-details', 'closed-days'].flatMap(partRoom) },
  {
    title: 'Before a budget begins',
    rooms: [
      {
        path: '/council-questions',
        text: 'The questions about needs',
        about: 'What both sides are asked, in which words, and questions of your own.',
        keys: [],
      },
      {
        path: '/council-rules',
        text: 'The rules for a first guess',
        about: 'Points, pounds, and what counts as a small plan.',
        keys: ['rates', 'smallPlan'],
      },
      {
        path: '/council-process',
        text: 'How this council decides',
        about: 'Who decides what, on which days, up to how much, and which changes need a decision.',
        keys: ['process'],
      },
    ],
  },
  {
    title: 'While it runs',
    rooms: [
      {
        path: '/spending-rules',
        text: 'What a budget can be spent on',
        about: 'The rules behind “Can I spend it on…?”, and how fast a worker answers.',
        keys: ['asking'],
      },
      ...['spending-settings', 'left-over-settings', 'outside-settings', 'assistant-settings'].flatMap(partRoom),
      {
        path: '/money-settings',
        text: 'How this council pays',
        about: 'Budget codes, limits, the account we pay from, and files.',
        keys: ['money'],
      },
    ],
  },
  {
    title: 'Looking again, and the end',
    rooms: [
      ...partRoom('review-settings'),
      {
        path: '/measure-licences',
        text: 'Licences for outcome measures',
        about: 'Which sets of questions on how life is this council may use, and until when.',
        keys: [],
      },
    ],
  },
]

export const ROOMS: readonly Room[] = GROUPS.flatMap(({ rooms }) => rooms)

/** What somebody should know of what holds today, and the page on which it is put right. */
export type Warning = { readonly path: string; readonly text: string; readonly warning: string }

/** Every warning about what holds today. */
export const warningsOf = (now: Settings, today: Day): readonly Warning[] =>
  PARTS.flatMap(({ slug, title: text, warns }) => {
    const warning = warns?.(now, today)
    return warning === undefined ? [] : [{ path: `/${slug}`, text, warning }]
  })
