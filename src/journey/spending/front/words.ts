import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { sayWaiting } from '../capture/words.ts'
import { sayThing, THING_LINKS, thingPath } from '../checking/index.ts'
import type { Need } from './front.ts'

const LEAD = 'One thing we need from you:'

/** What is needed or not finished, as a sentence to the person. */
export function sayNeed(need: Need): string {
  switch (need.is) {
    case 'give-back': {
      const until = need.on === undefined ? '' : ` You have until ${sayDay(need.on)}.`
      return `${LEAD} tell us what you say to this. Can ${sayMoney(need.amountPence)} that you have not used go back?${until}`
    }
    case 'hours':
      return `${LEAD} the hours of who works for you. Wages are paid on ${sayDay(need.on)}.`
    case 'checking':
      return sayThing(need.thing, { own: true, person: 'you' })
    case 'question':
      return `${LEAD} an answer about something that was bought. There is no hurry.`
    case 'photo':
      return sayWaiting(need.addedOn)
    case 'rows':
      return need.count === 1
        ? 'One row of your bank statement waits. We do not know what it was.'
        : `${need.count.toLocaleString('en-GB')} rows of your bank statement wait. We do not know what they were.`
    case 'for-you':
      return 'There is something for you to look at when you like.'
  }
}

/** The same where it is not the one thing: nothing is asked for. */
export function sayLater(need: Need): string {
  const says = sayNeed(need).replace(`${LEAD} `, '')
  return says.charAt(0).toUpperCase() + says.slice(1)
}

/** Where a need leads, under the record, and what the link says. */
export function linkOf(need: Need): { readonly path: string; readonly text: string } {
  switch (need.is) {
    case 'give-back':
      return { path: '/spending/give-back', text: 'See the reasons, and answer' }
    case 'hours':
      return { path: '/assistants', text: 'Give the hours to payroll' }
    case 'checking':
      return { path: thingPath(need.thing), text: THING_LINKS[need.thing.is] }
    case 'question':
      return { path: `/outside/${need.outsideId}`, text: 'Read the question' }
    case 'photo':
      return { path: `/spending/photo/${need.draftId}`, text: 'Say what it was for' }
    case 'rows':
      return { path: '/statements/rows', text: 'Say what they were' }
    case 'for-you':
      return { path: need.path, text: 'Something for me' }
  }
}
