import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { forEach, maybeOneOf } from '../each.ts'
import { PROGRESS } from '../review.ts'
import { ASKED_WAYS, WISHES } from './preparing.ts'

/** What each side says of a goal. */
export const viewFields = { progress: oneOf(PROGRESS, 'say-how-it-goes'), words: words() }

const besides = {
  possible: words(),
  around: words(),
  feelPlan: words(),
  feelHelp: words(),
  newNeeds: words(),
  wish: maybeOneOf(WISHES),
  wishWords: words(),
  withWhom: words({ max: 200 }),
}

/** What was said before, by its key: the same still, or not quite. */
export const rememberedFields = { same: maybeOneOf(['yes', 'not-quite']), now: words({ max: 600 }) }

const sheet = { views: forEach(viewFields), ...besides, remembered: forEach(rememberedFields) }

/** A side's own sheet. `keep`: kept to come back to, so that nothing has to be answered yet. */
export const sayFields = {
  ...sheet,
  kept: forEach({ progress: maybeOneOf(PROGRESS), words: words() }),
  keep: maybeOneOf(['later']),
}

/** The person's sheet as a worker typed it. */
export const sayForFields = {
  ...sheet,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}

export const soundsFields = { sounds: oneOf(['yes', 'no'], 'say-yes-or-no') }

export const askedFields = {
  way: oneOf(ASKED_WAYS, 'choose-how-you-asked'),
  askedOn: date('say-when-you-asked'),
  words: words({ needed: 'say-what-you-did', max: 600 }),
}

export const needFields = { words: words({ needed: 'say-what-follows' }) }
