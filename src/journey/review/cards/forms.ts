import { oneOf, words } from '#web/fields.ts'
import { forEach } from '../each.ts'
import { viewFields } from '../preparing/forms.ts'

/** Whose tick it is, or the turning over of both, of the goal that is named. */
export const cardFields = {
  question: words({ needed: 'choose-whose-turn' }),
  step: oneOf(['worker', 'person', 'turn'], 'choose-whose-turn'),
  views: forEach(viewFields),
}
