export { type BorneOutReason, isBorneOut } from './agreeing/rules.ts'
export { sayAsked, sayGiven, sayObjected, sayObjectedFor, WAY_WORDS, WITHOUT_YES } from './agreeing/words.ts'
export { LAW, type LawRow, lawRows } from './care-act/words.ts'
export { contentPrint } from './content-print.ts'
export { sayPoints, sayWhose } from './goals/words.ts'
export { BorneOut, withPageToChooseAgain } from './heard/borne-out.tsx'
export type { Witness } from './heard/rules.ts'
export { WITNESS_WORDS } from './heard/words.ts'
export {
  LINE_MANAGED_AS,
  LINE_MANAGED_WORDS,
  type LineManagedAs,
  PA_PARTS,
  PA_WORDS,
  type PaPart,
} from './managed.ts'
export { needOf } from './needs-met.ts'
export { lastDayOf } from './over.ts'
export {
  type Answer,
  answerOf,
  DAYS_TO_OBJECT,
  type Decided,
  type Ends,
  type Kind,
  type More,
  type Otherwise,
  type Outcome,
  type Part,
  type Plan,
  type PlanAnswer,
  type Sentence,
  type Side,
  type SpendLine,
  sentenceOf,
} from './plan.ts'
export { hasAgreed, oncePence, type ToSubmitReason, toAgree, toSubmit, weeklyPence } from './rules.ts'
export { SORT_WORDS, SORTS, type Sort } from './sort-words.ts'
export { COPY_CHANNELS, type CopyChannel } from './spoken.ts'
export { KeepingAtReview } from './sustain/at-review.tsx'
export type { LineToKeep } from './sustain/sustain.ts'
export { lookAgainOn } from './sustain/words.ts'
export { saidByPerson, whyUnfinished } from './typed/rules.ts'
export { HOW_TYPED, sayInWhoseWords, sayTyped, sayTypedWords, UNFINISHED } from './typed/words.ts'
export { gapOf, type Talk } from './understanding/rules.ts'
export { differences, goalOrigin, lineOrigin } from './versions/diff.ts'
export { WHAT_IT_IS } from './versions/fields.ts'
export { ONS4_LABELS } from './wellbeing/words.ts'
export { whyWithoutYes } from './without-yes.ts'
export {
  KIND_WORDS,
  missingWords,
  PLAN_WORDS,
  saidBesides,
  sayEnds,
  sayLine,
  sayMore,
  sayPeriods,
  sayPurpose,
  sayTotal,
} from './words.ts'
