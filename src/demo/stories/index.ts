import type { Story } from '../story.ts'
import { placesAndDuty } from './around.ts'
import { arthur, arthurBought, arthursReviews } from './arthur.ts'
import { questions } from './asking.ts'
import { david, davidBought, davidsReview } from './david.ts'
import { davidsAssistant, davidsQuestion } from './david-spending.ts'
import { hazel, hazelBought, hazelsEnding, hazelsReviews } from './hazel.ts'
import { helen } from './helen.ts'
import { hilary } from './hilary.ts'
import { lisa } from './lisa.ts'
import { arthursMoney, davidsMoney, everybodysMoney } from './money.ts'
import { nora, noraBought, norasEnding } from './nora.ts'
import { quiet } from './quiet.ts'
import { runs, runsNow } from './runs.ts'
import { arthursStatements } from './statements.ts'
import { arthursTaper } from './taper.ts'
import { wilf, wilfBought, wilfsReview } from './wilf.ts'

export type { Story } from '../story.ts'

/** In order, since a later one builds on earlier ones: agreements and what ends them, then pay runs, then what was bought. */
export const STORIES: readonly Story[] = [
  ...placesAndDuty,
  helen,
  arthur,
  hazel,
  david,
  hilary,
  nora,
  wilf,
  ...quiet,
  hazelsReviews,
  hazelsEnding,
  norasEnding,
  everybodysMoney,
  runs('eastmarsh', 'eastmarsh/farah', 'eastmarsh/tom', -724),
  arthursMoney,
  davidsMoney,
  runsNow('eastmarsh', { officer: 'eastmarsh/farah', approver: 'eastmarsh/tom' }),
  arthursReviews,
  davidsReview,
  arthurBought,
  hazelBought,
  noraBought,
  wilfBought,
  wilfsReview,
  davidBought,
  arthursStatements,
  arthursTaper,
  davidsAssistant,
  davidsQuestion,
  ...questions,
  lisa,
  runs('northcliffe', 'northcliffe/mei', 'northcliffe/dan', -98),
]
