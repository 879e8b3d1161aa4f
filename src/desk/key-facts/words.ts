import { type Day, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { ManagedAs } from '#journey/money/index.ts'

/** The five headings (seed J1 to J5), and what stands under each. */
export const FACTS = {
  title: 'The key facts about your money',
  titleFor: (name: string) => `The key facts about ${name}’s money`,
  forPerson: (name: string) => `This is what ${name} reads. “You” is ${name}, “we” is the council.`,
  none: 'When a plan is agreed, the five things to know about the money stand here.',
  what: '1. What it is for',
  much: '2. How much, and when',
  use: '3. What you can use it for, and whom to ask',
  keep: '4. What you keep and show us',
  after: '5. When we look at it again, when it ends, and what then',
  goal: (words: string) => `The goal: ${words}`,
  uses: (what: string) => `It pays for: ${what}.`,
  own: (words: string) => `In your own words: “${words}”`,
  notSetUp: 'The finance team still sets the payments up. Nothing more is needed from you for that.',
  stays: 'It stays the same until we agree on something else with you.',
  holidays: 'It is there on or before its day, also when that day is a holiday.',
  unwell: 'When you are not well, payments go on. You can ask for a pause, or for more help.',
  pot: (pence: bigint) => `${sayMoney(pence)} is kept for a bad time. You wrote what opens it.`,
  plan: 'You can use it for what is in your plan.',
  notPlan: 'You cannot use it for something that is not in your plan.',
  changes: 'Do you need something else now? Tell us. We change the plan together.',
  ask: (name: string, number: string) => `Not sure? Ask ${name} before you buy it: ${number}.`,
  shows: 'Keep a receipt, a photo of it, or your bank statement.',
  tell: 'Tell us what you bought: here, on paper, or by phone.',
  noReceipt: 'No receipt? Say why. That is fine.',
  checked: 'We look at it together when we meet. Nobody takes money back without talking to you first.',
  employ: 'Do you pay somebody to help you? Keep their pay papers too.',
  review: (on: Day) => `We look at it together by ${sayDay(on)}.`,
  meet: (on: Day) => `We look at it together on ${sayDay(on)}.`,
  lateLook: (on: Day) => `We were to look at it together by ${sayDay(on)}. That day has passed. Ask for a new one.`,
  anyDay: 'You can ask us to look at it on any day.',
  maybe: 'Then the money can stay, change or end. We decide that with you, and say why.',
  notice: (days: number) =>
    `If it ends, you know at least ${days} days before. You can say that you think it is wrong.`,
  again: 'After it has ended you can ask for help again, at any time.',
  stop: 'You can stop it yourself on any day.',
  keepCopy: 'Keep it or print it',
  small: 'Who pays what',
} as const

/** Who keeps receipts depends on who holds the money. */
export const KEPT_BY: Record<ManagedAs, 'you' | 'us' | 'helper'> = {
  'direct-payment': 'you',
  'prepaid-card': 'you',
  mixed: 'you',
  'council-managed': 'us',
  'third-party': 'helper',
}

export const KEEP_INSTEAD = {
  us: 'The council pays for you, and keeps the papers. You need not keep anything.',
  helper: 'Whoever looks after the money for you keeps the papers. You need not keep anything.',
} as const
