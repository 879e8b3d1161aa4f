import type { OverrideReason } from './rules.ts'

type Needed = 'say-the-amount' | 'say-why-another-amount'

export const WORDS: Record<OverrideReason | Needed, string> = {
  'no-amount-yet': 'There is no first guess yet. Work it out first. Then you can set another amount beside it',
  'say-the-amount': 'Write the amount a week',
  'say-why-another-amount': 'Write why, in words that the person can read. Without a reason the amount stays as it is',
}

export const said = {
  set: (worker: string) =>
    `${worker} set another amount as the first guess. The reason stands on the page about the amount.`,
}
