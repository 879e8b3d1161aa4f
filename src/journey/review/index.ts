export { daysLate } from './dates/due.ts'
export { BASIS_WORDS, DUE_WORDS, sayLate } from './dates/words.ts'
export { type Asked, calledBy, forEach, maybeOneOf } from './each.ts'
export type {
  Due,
  Held,
  OutcomeKind,
  Review,
  ReviewAhead,
  ReviewedOutcome,
  ReviewState,
  Side,
  Step,
  View,
} from './review.ts'
export { endsEveryOutcome } from './rules.ts'
export { KIND_WORDS, NO_MONEY_TODAY } from './words.ts'
