import { HEARD_HOW } from '#core/heard.ts'
import { forEach } from '#journey/review/index.ts'
import { date, type Field, first, oneOf, optionalDate, optionalId, words } from '#web/fields.ts'
import { ANSWERS } from '../ending.ts'
import { ASKED_WAYS, OFFER_ANSWERS, OFFERS, REPLACEMENTS, WENT } from './readiness.ts'

/** What each side says of a question. */
export const viewFields = { said: oneOf(ANSWERS, 'say-how-you-see-it'), words: words() }
export const sayFields = { views: forEach(viewFields) }
const typedFor = {
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}
/** Whether a file was chosen: a form names its file among its fields. */
const photo: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) !== '' }) }
export const sayForFields = { ...sayFields, ...typedFor, witnessName: words({ max: 100 }), photo }

export const askedFields = {
  way: oneOf(ASKED_WAYS, 'choose-how-you-asked'),
  words: words({ needed: 'say-what-happened-when-you-asked', max: 600 }),
}

/** The reasons that were typed, each in the box of its question (`reason-c-2`); only the deed knows which are open. */
const reasons: Field<readonly { key: string; words: string }[]> = {
  read(raw) {
    const typed = Object.keys(raw)
      .filter((name) => name.startsWith('reason-'))
      .map((name) => ({ name, read: words({ max: 1000 }).read(raw, name) }))
    const wrong = typed.find(({ read }) => 'reason' in read)
    if (wrong !== undefined && 'reason' in wrong.read) return { reason: wrong.read.reason, at: wrong.name }
    const value = typed.flatMap(({ name, read }) =>
      'value' in read && read.value !== '' ? [{ key: name.slice('reason-'.length), words: read.value }] : [],
    )
    return value.length === 0 ? { reason: 'write-one-reason-at-least', at: typed[0]?.name ?? 'reasons' } : { value }
  },
}
export const reasonFields = { reasons }

/** An id chosen from a list. */
const chosen = (needed: string): Field<string> => ({
  read(raw, name) {
    const read = optionalId().read(raw, name)
    return 'value' in read && read.value !== undefined ? { value: read.value } : { reason: needed }
  },
})

/** How it went is needed once a day is given on which it was tried. */
const went: Field<(typeof WENT)[number] | undefined> = {
  read(raw, name) {
    const value = WENT.find((one) => one === first(raw, name))
    return value === undefined && first(raw, 'triedOn-day') !== '' ? { reason: 'choose-how-it-went' } : { value }
  },
}
export const replacementFields = {
  outcomeId: chosen('choose-the-goal'),
  kind: oneOf(REPLACEMENTS, 'choose-what-kind-it-is'),
  what: words({ needed: 'say-what-it-is', max: 200 }),
  triedOn: optionalDate(),
  went,
  words: words({ max: 600 }),
}
export const triedFields = {
  replacementId: chosen('choose-which-it-was'),
  triedOn: date('say-when-it-was-tried'),
  went: oneOf(WENT, 'choose-how-it-went'),
  words: words({ max: 600 }),
}
export const offerFields = {
  what: oneOf(OFFERS, 'choose-what-you-offer'),
  words: words({ needed: 'say-what-you-offer', max: 600 }),
  third: optionalId(),
  askBy: optionalDate(),
}
export const offerAnswerFields = {
  what: oneOf(OFFERS, 'choose-which-offer'),
  answer: oneOf(OFFER_ANSWERS, 'choose-what-you-say-to-it'),
  words: words({ max: 600 }),
}
export const offerAnswerForFields = { ...offerAnswerFields, ...typedFor }
