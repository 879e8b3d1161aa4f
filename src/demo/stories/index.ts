import type { Story } from '../story.ts'
import { placesAndDuty } from './around.ts'
import { arthur, arthurBought, arthursReviews } from './arthur.ts'
import { questions } from './asking.ts'
import { david, davidBought, davidsReview } from './david.ts'
import { davidsAssistant, davidsQuestion } from './david-spending.ts'
import { hazel, hazelBought, hazelsReviews } from './hazel.ts'
import { helen } from './helen.ts'
import { hilary } from './hilary.ts'
import { lisa } from './lisa.ts'
import { arthursMoney, davidsMoney, everybodysMoney, hazelsMoney } from './money.ts'
import { runs, runsNow } from './runs.ts'
import { arthursStatements } from './statements.ts'
import { arthursTaper } from './taper.ts'

export type { Story } from '../story.ts'

/** In order, since a later one builds on earlier ones: agreements, then pay runs, then reviews, then what was bought. */
export const STORIES: readonly Story[] = [
  helen,
  arthur,
  hazel,
  david,
  hilary,
  everybodysMoney,
  runs('eastmarsh', 'eastmarsh/farah', 'eastmarsh/tom', -724),
  arthursMoney,
  davidsMoney,
  hazelsMoney,
  runsNow('eastmarsh', { officer: 'eastmarsh/farah', approver: 'eastmarsh/tom' }),
  arthursReviews,
  hazelsReviews,
  davidsReview,
  arthurBought,
  hazelBought,
  davidBought,
  arthursStatements,
  arthursTaper,
  davidsAssistant,
  davidsQuestion,
  ...questions,
  ...placesAndDuty,
  lisa,
  runs('northcliffe', 'northcliffe/mei', 'northcliffe/dan', -98),
]
