import type { TwinReason } from './rules.ts'

export const TWIN_WORDS: Record<TwinReason, string> = {
  'no-line-stands-twice': 'No line of this file stands in another one',
  'is-said-already': 'This is written down already, just so',
  'lines-are-settled':
    'Somebody has settled at least one of these lines as a line of its own. They can no longer be left out',
  'choose-same-or-other': 'Say whether these are the same lines or others',
}

export const TWIN_DONE = {
  same: 'They are left out: each line counts once. You can change this on this page.',
  other: 'They count as lines of their own. You can change this on this page until one is settled.',
}
