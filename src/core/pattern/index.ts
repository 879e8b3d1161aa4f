export { type Adjustment, adjustments, type Paid } from './adjustments.ts'
export { agreedRate } from './course.ts'
export { explain } from './explain.ts'
export { instalments } from './instalments.ts'
export type {
  BaseLine,
  Cause,
  Every,
  Instalment,
  Overlay,
  Pattern,
  RateStep,
  Season,
  Taper,
  TaperStep,
  Use,
  Window,
  Working,
} from './pattern.ts'
export { arrivesOn, earliestArrival, sendBy } from './pay-dates.ts'
export { type TaperFault, taperAddsUp, taperFault, taperTotal } from './taper.ts'
export {
  type Activity,
  changeForTheWorse,
  moneyForDays,
  moneyForEach,
  preview,
  type WeekPreview,
  weeklyPence,
} from './weeks.ts'
