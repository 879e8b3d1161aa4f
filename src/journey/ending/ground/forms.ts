import { HEARD_HOW } from '#core/heard.ts'
import { date, type Field, first, oneOf, someOf, words } from '#web/fields.ts'
import { BECAUSES, type Because, BODIES, HAPPENED, LOOKED_AGAIN } from './ground.ts'
import { WAYS } from './words.ts'

const isWay = (value: string): boolean => WAYS.some((one) => one === value)
const isBecause = (value: string): boolean => BECAUSES.some((one) => one === value)
const someBecause = someOf((value) => isBecause(value))
const becauses: Field<readonly Because[]> = {
  read(raw, name) {
    const read = someBecause.read(raw, name)
    return 'reason' in read ? read : { value: BECAUSES.filter((one) => read.value.includes(one)) }
  },
}
const chosenId: Field<string> = { read: (raw, name) => ({ value: first(raw, name) }) }

export const lookingFields = {
  basis: oneOf(LOOKED_AGAIN, 'choose-what-you-found'),
  restsOn: chosenId,
  why: words({ needed: 'give-the-reasons' }),
  agreeSteps: words(),
  personSaid: words(),
  advice: words(),
}

export const anotherWayFields = {
  what: words({ needed: 'name-the-other-way', max: 200 }),
  who: words({ needed: 'say-who-gives-it', max: 200 }),
  from: date('say-from-which-day'),
  why: words({ needed: 'give-the-reasons' }),
  agreeSteps: words(),
  personSaid: words(),
}

export const myWishFields = { ways: someOf(isWay), words: words({ needed: 'say-it-in-your-words' }) }

export const theirWishFields = {
  ...myWishFields,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}

export const happenedFields = {
  basis: oneOf(HAPPENED, 'choose-what-happened'),
  on: date('say-on-which-day'),
  newCouncil: words({ max: 200 }),
  told: words({ max: 200 }),
  why: words({ needed: 'give-the-reasons' }),
}

export const aftercareFields = {
  body: oneOf(BODIES, 'choose-who-decided'),
  bodyName: words({ needed: 'name-the-body', max: 200 }),
  deciderName: words({ needed: 'name-who-decided', max: 200 }),
  on: date('say-on-which-day'),
  because: becauses,
  why: words({ needed: 'give-the-reasons' }),
  personSaid: words(),
}
