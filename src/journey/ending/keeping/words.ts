import { type Pence, sayMoney } from '#core/money.ts'
import type { Every, FromWhat, Route, Way } from './keeping.ts'
import type { AddsUp, KeepingReason } from './rules.ts'

type Needed =
  | 'line-is-not-in-the-plan'
  | 'choose-a-way'
  | 'say-what-it-costs'
  | 'choose-how-often'
  | 'choose-what-from'
  | 'say-what-you-want-to-keep'

export const KEEPING_WORDS: Record<KeepingReason | Needed, string> = {
  'not-in-the-plan': 'This is not in the plan now. You can add it here yourself',
  'line-is-not-in-the-plan': 'This is not in the plan now. You can add it here yourself',
  'not-there-any-more': 'This was taken away already. Nothing more is needed',
  'nothing-to-write-yet': 'Choose a way for it first. Then it can go into your plan',
  'not-counted-as-kept':
    'This would take from food, heating or money that you owe. So it cannot go into the plan as kept. Look at the other ways first',
  'shared-already': 'You share this already. You can stop at any time',
  'not-shared': 'You do not share this now. Nothing more is needed',
  'no-figures': 'There are no figures here. Nothing more is needed',
  'choose-a-way': 'Choose how it could go on. “I let it go” is fine too',
  'say-what-it-costs': 'Write what it would cost you, like 4 or 4.50. Write 0 where it is free',
  'choose-how-often': 'Choose how often that is',
  'choose-what-from': 'Choose what you would pay it from',
  'say-what-you-want-to-keep': 'Write what you would like to keep',
}

export const KEEPING_DONE = {
  kept: 'It is kept. Only you can see it, unless you share it.',
  taken: 'It is taken away for good.',
  shared: 'Your worker can see this page now. You can stop that at any time.',
  unshared: 'Your worker can no longer see this page.',
  written: 'It is in your plan now, without the amounts.',
}

export const ROUTE_WORDS: Record<Route, { text: string; hint?: string }> = {
  'as-it-is': { text: 'I pay for it as it is' },
  'leisure-card': { text: 'For less, with a discount or a leisure card' },
  'with-others': { text: 'Together with others', hint: 'You share the cost, or take turns.' },
  'part-time': { text: 'Less often' },
  'sell-work': { text: 'From what I make and sell' },
  'other-funds': { text: 'From other money', hint: 'A grant, a charity, family.' },
  'look-alike': { text: 'Something like it, free or cheap' },
  'by-itself': { text: 'It goes on by itself', hint: 'It costs nothing more.' },
  'let-it-go': { text: 'I let it go, by choice' },
}

export const FROM_WORDS: Record<FromWhat, { text: string; hint?: string }> = {
  'left-over': { text: 'From what is left over' },
  other: { text: 'From somewhere else', hint: 'A grant, what you sell, somebody who helps.' },
  needs: {
    text: 'From food, heating, or money that I owe',
    hint: 'Many people have been there. Say so here, and we look for another way.',
  },
  'not-said': { text: 'I do not know yet, or nothing is to pay' },
}

export const EVERY_WORDS: Record<Every, string> = {
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
  once: 'once',
}

/** What is paid for a thing, or was while money was paid. */
export const sayPaid = (pence: Pence, every: Every, over: boolean): string =>
  over
    ? `${sayMoney(pence)} ${EVERY_WORDS[every]} was paid for it.`
    : `Now ${sayMoney(pence)} ${EVERY_WORDS[every]} is paid for it.`

/** 'Together with others: £4.00 a week.' */
export const sayWay = ({ route, pricePence, every }: Way): string =>
  pricePence === 0n || route === 'let-it-go' || route === 'by-itself'
    ? `${ROUTE_WORDS[route].text}.`
    : `${ROUTE_WORDS[route].text}: ${sayMoney(pricePence)} ${EVERY_WORDS[every]}.`

/** As it goes into the plan: the way, and no amount. */
export const sentenceOf = ({ route, words }: Way): string =>
  `${ROUTE_WORDS[route].text}.${words === '' ? '' : ` ${words}`}`

/** Before a way is chosen for anything there is nothing to add up. */
export const NOTHING_CHOSEN =
  'Choose a way for one thing, or for each. Then you see here what it costs, month by month.'

/** What comes of it, honestly. */
export function sayResult(addsUp: AddsUp, dearest: Pence, left: Pence | undefined): string {
  const costs = `What you keep costs you up to ${sayMoney(dearest)} in a month.`
  const has = left === undefined ? '' : ` You say that ${sayMoney(left)} is left for it.`
  if (addsUp === 'adds-up') return `${costs}${has} That adds up.`
  if (addsUp === 'not-yet') return `${costs}${has} This does not add up yet. Here is what you could do.`
  return `${costs}${has} Some of it is not known yet. Choose a way for each thing, and give your figures if you like. Then you see whether it adds up.`
}
