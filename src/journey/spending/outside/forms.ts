import { HEARD_HOW } from '#core/heard.ts'
import { isId } from '#core/id.ts'
import { date, type Field, first, oneOf, optionalDate, words } from '#web/fields.ts'
import { ANSWERS, MILD, NEW_WAYS, type RowAt, STEPS, type StepKind, THEN, type Then } from './outside.ts'
import { whyNotField } from './rules.ts'

type What = { readonly purchaseId: string | undefined; readonly row: RowAt | undefined }

/** A purchase of the list by its id, a row of a statement as 'row:file:number', or neither where it is about something else. */
const about: Field<What> = {
  read: (raw, name) => {
    const text = first(raw, name)
    const [, fileId, number] = /^row:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9]\d{0,8})$/.exec(text) ?? []
    const row = fileId === undefined ? undefined : { fileId, rowNumber: Number(number) }
    return { value: { purchaseId: isId(text) ? text : undefined, row } }
  },
}

/** The key of something found, 'talk' or 'not'. Whether it is one of this record is the deed's to say. */
const found: Field<string> = {
  read: (raw, name) => {
    const key = first(raw, name)
    return /^[a-z0-9-]{1,40}$/.test(key) ? { value: key } : { reason: 'say-whether-it-was-explained' }
  },
}

/** Why each milder step would not help, from one box a step. */
const whyNot: Field<Partial<Record<StepKind, string>>> = {
  read: (raw) => {
    const given: Partial<Record<StepKind, string>> = {}
    for (const step of STEPS) {
      const read = words().read(raw, whyNotField(step))
      if ('reason' in read) return { reason: read.reason }
      given[step] = read.value
    }
    return { value: given }
  },
}

const reasons = words({ needed: 'write-the-reasons' })
const LINE = 200

export const beginFields = { about, what: words({ needed: 'say-what-you-noticed' }), happenedOn: optionalDate() }
export const ruleFields = {
  ...{ rule: words({ needed: 'name-the-rule' }), found, explainedOn: optionalDate() },
  ...{ explainedBy: words({ max: LINE }), words: words() },
}
export const explainFields = {
  ...{ words: words({ needed: 'say-how-you-explained-it' }), how: oneOf(HEARD_HOW, 'choose-how'), saidBack: words() },
}
export const askFields = { words: words({ needed: 'write-the-question' }) }
export const answerFields = { answer: oneOf(ANSWERS, 'choose-an-answer'), words: words() }
export const answerForFields = { ...answerFields, how: oneOf(HEARD_HOW, 'choose-how') }
export const heardFields = { words: words({ needed: 'write-what-you-understood' }) }
export const notSoFields = { words: words({ needed: 'say-how-it-was' }) }
export const notSoForFields = { ...notSoFields, how: oneOf(HEARD_HOW, 'choose-how') }
export const stepFields = { step: oneOf(MILD, 'choose-a-step'), until: optionalDate(), reasons, whyNot }
export const managedFields = {
  ...{ managedAs: oneOf(NEW_WAYS, 'choose-the-new-way'), personView: words({ needed: 'write-the-persons-view' }) },
  ...{ reasons, whyNot },
}
export const stopFields = {
  helpWhat: words({ needed: 'say-what-help-there-is', max: LINE }),
  helpWho: words({ needed: 'say-who-gives-the-help', max: LINE }),
  helpFrom: date('say-from-when-there-is-help'),
  lastDay: date('say-the-last-day-paid'),
  reasons,
  whyNot,
}
export const decideFields = { yes: oneOf(['yes', 'no'], 'say-yes-or-no'), reasons }
/** What comes after money was managed together; nothing where the step was another. */
const afterwards: Field<Then | undefined> = {
  read: (raw, name) => ({ value: THEN.find((one) => one === first(raw, name)) }),
}
export const triedFields = { words: words({ needed: 'say-how-it-went' }), afterwards }
export const settleFields = { words: words({ needed: 'say-how-it-came-out' }) }
