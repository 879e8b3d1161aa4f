export { type Asked, forEach } from './each.ts'
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
export { BASIS_WORDS, KIND_WORDS, NO_MONEY_TODAY } from './words.ts'
