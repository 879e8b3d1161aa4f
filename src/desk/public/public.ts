import type { Sort } from '#journey/plan/index.ts'

/** What was bought of one sort in approved plans: how many people, and what those paid who pay again and again, or once. Pence. */
export type SortBought = {
  sort: Sort
  people: number
  weekly: { people: number; middlePence: bigint | undefined }
  once: { people: number; middlePence: bigint | undefined }
}

/** What may be read by everybody: no sort and no price of fewer than five people. Pence, rounded up to a whole pound. */
export type Bought = {
  sort: Sort
  people: number
  /** Half of them pay this much a week or less. */
  weeklyPence: bigint | undefined
  oncePence: bigint | undefined
}

/** A story of a budget, told with the teller's agreement (A11, Q3). `toldAs`: the name it is told under. */
export type Story = { storyId: string; forWhom: ForWhom; title: string; words: string; toldAs: string }

export const FOR_WHOM = ['people', 'workers'] as const
export type ForWhom = (typeof FOR_WHOM)[number]
