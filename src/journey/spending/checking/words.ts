import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Reader } from '../words.ts'
import type { Asks, Because, Checking, Level, LevelNow, OneThing, Resting, Turn, WorkerDoes } from './checking.ts'
import type { CheckReason } from './rules.ts'

type Needed =
  | 'choose-how-closely'
  | 'say-why-this-way'
  | 'say-when-to-look-again'
  | 'say-how-you-see-it'
  | 'choose-what-holds-now'
  | 'write-your-question'
  | 'write-what-you-answer'
  | 'choose-how-it-was-said'

export const CHECK_WORDS: Record<CheckReason | Needed, string> = {
  'looked-at-that-way-already': 'It is looked at in that way already. Choose another way, or leave it as it is',
  'closer-needs-their-view-first':
    'To look more closely, ask the person for their view first. The page for that has its own link',
  'their-view-is-to-come':
    'The person has not said yet how they see it. Talk with them. After 14 days it can be settled without',
  'is-not-closer': 'This is not closer than now. Choose a closer way, or go back and make it lighter',
  'asked-about-already': 'The person was asked about a closer look already. Settle that first',
  'look-again-later-than-today': 'Write a day after today on which you both think about it again',
  'look-again-within-six-months': 'Write a day within the next six months. You can go on then, if it is still right',
  'nothing-was-asked': 'Nobody has asked for a closer look. Nothing is needed here',
  'said-so-already': 'You have said how you see it. If you want to add something, write to your worker',
  'is-a-bad-time':
    'This is a bad time for the person, or it has just ended. Nothing is asked for now. Their page says from when on it can be',
  'a-look-is-open': 'A look is open already. Finish that one first',
  'nothing-to-look-at':
    'Nothing was bought since the last look, so there is nothing to look at. Come back when there is',
  'look-is-over': 'This look is over. Nothing more is needed',
  'is-fine-already': 'This is fine already. Nothing more is needed',
  'one-question-was-asked': 'One question was asked on this already. Wait for the answer, or talk with the person',
  'no-question-to-answer': 'There is no question on this. Nothing is needed from you',
  'answered-already': 'You have answered this already. Thank you',
  'not-every-one-is-settled': 'Some are still open. Say of each that it is fine, or wait for the answer. Then finish',
  'agreed-for-a-time':
    'This closer look was agreed with the person, and ends by itself on its day. To end it before, write down how it went on the page of the question',
  'choose-how-closely': 'Choose how closely to look',
  'say-why-this-way': 'Write why. The person reads it',
  'say-when-to-look-again': 'Write the day on which you both think about it again',
  'say-how-you-see-it': 'Write how you see it, in your own words',
  'choose-what-holds-now': 'Choose what holds from now on',
  'write-your-question': 'Write your question. The person reads it',
  'choose-how-it-was-said': 'Choose how it was said',
  'write-what-you-answer': 'Write your answer. A few words are enough',
}

export const CHECK_DONE = {
  lighter: 'It is lighter from today. The person can read why.',
  'asked-closer': 'The person is asked how they see it. Nothing has changed yet.',
  said: 'Thank you. Your worker reads it before anything is settled.',
  typed: 'It is written down as they said it, and that you typed it.',
  settled: 'It is settled. The person can read why.',
  opened: 'The look has begun. These were picked.',
  ticked: 'Written down: this is fine.',
  questioned: 'The question is on the page of the person.',
  answered: 'Thank you. Nothing more is needed from you on this.',
  closed: 'The look is over. The person reads: checked, thank you.',
}

/** When the first look is, or was to be. */
export function sayFirstLook(dueOn: Day | undefined, today: Day): string {
  if (dueOn === undefined) return 'There was none yet. The first one comes some time after the payments begin.'
  return dueOn < today
    ? `There was none yet. The first one was planned for ${sayDay(dueOn)}, and nobody has begun it.`
    : `There was none yet. The first one is planned for ${sayDay(dueOn)}.`
}

/** What each level is called. */
export const LEVEL_WORDS: Record<Level, string> = {
  light: 'A light look',
  shared: 'A shared look',
  close: 'A close look',
}

const OFTEN: Readonly<Record<number, string>> = { 1: 'every month', 12: 'once a year' }

/** What a level asks, a sentence each. */
export function sayAsks({ everyMonths, sample, receiptsOverPence, statements }: Asks): readonly string[] {
  const often = OFTEN[everyMonths] ?? `every ${everyMonths} months`
  const picked =
    sample === 0
      ? 'We pick nothing to go through.'
      : sample === 1
        ? 'We pick one thing that was bought, and look at that.'
        : `We pick ${sample} things that were bought, and look at those. Not at all of them.`
  const receipts =
    receiptsOverPence === undefined
      ? 'No receipts are needed.'
      : receiptsOverPence === 0n
        ? 'A receipt is needed for each thing, or a word why there is none.'
        : `A receipt is needed only above ${sayMoney(receiptsOverPence)}, or a word why there is none.`
  return [
    `We look at it together ${often}.`,
    picked,
    receipts,
    ...(statements ? ['A bank statement is needed for each three months.'] : []),
  ]
}

/** The reason that stands where nobody has said anything: it is how this council begins with everybody. */
export const USUAL_REASON = 'This is how we begin with everybody.'

/** Why it is looked at closely where that was agreed about a question: no word of the question, since others read this too. */
export const AGREED_REASON = 'It was agreed for a time, after a talk.'

/** Why the lighter level is offered. */
export const sayLighterBecause = (looks: number): string =>
  looks === 1
    ? 'The last look brought no question. So a lighter look is enough.'
    : `The last ${looks} looks brought no question. So a lighter look is enough.`

/** Since when, who said so, and until when. */
export function sayLevelSet({ setBy, from, lookAgainOn, until }: LevelNow): string {
  const since =
    setBy === undefined ? '' : `${setBy.name} said so on ${sayDate(setBy.on)}. It holds from ${sayDate(from)}.`
  if (until !== undefined) return `${since} It is over by itself after ${sayDay(until)}.`
  return lookAgainOn === undefined ? since : `${since} By ${sayDay(lookAgainOn)} we think about it again.`
}

/** What is needed from the person, after "One thing we need from you:" or from whom. */
export function sayThing(thing: OneThing, { own, person }: Reader): string {
  const lead = own ? 'One thing we need from you:' : `One thing we need from ${person}:`
  if (thing.is === 'answer') return `${lead} an answer about “${thing.what}”. ${thing.words}`
  if (thing.is === 'say-how-you-see-it')
    return own
      ? `${lead} tell us how you see it. Your worker thinks about a closer look for a time.`
      : `${lead} how ${person} sees a closer look.`
  if (thing.is === 'send-statement') {
    const days = `${sayDate(thing.quarter.from)} to ${sayDate(thing.quarter.to)}`
    return own
      ? `${lead} a bank statement for ${days}. If you cannot get one, tell your worker.`
      : `${lead} a bank statement for ${days}. Offer to get it together.`
  }
  if (thing.is === 'show-receipt') {
    const { what, amountPence, boughtOn } = thing.purchase
    const about = `“${what}”, ${sayMoney(amountPence)} on ${sayDate(boughtOn)}`
    return own
      ? `${lead} a receipt for ${about}. If there is none, a word why is enough.`
      : `${lead} a receipt for ${about}, or a word why there is none. No payment waits for it.`
  }
  const since = thing.since === undefined ? 'so far' : `since ${sayDate(thing.since)}`
  return own
    ? `${lead} write down what you bought ${since}. If you bought nothing, tell your worker.`
    : `${lead} what ${person} bought ${since}. Offer to write it down together.`
}

/** The text of the link that leads to it. */
export const THING_LINKS: Record<OneThing['is'], string> = {
  answer: 'Answer this',
  'say-how-you-see-it': 'Say how I see it',
  'send-statement': 'Send a bank statement',
  'show-receipt': 'Show it, or say why not',
  'write-down': 'Write down something I bought',
}

export const DOES_WORDS: Record<WorkerDoes, string> = {
  'open-look': 'begin the look that is due',
  'finish-look': 'finish the look that is open',
  'settle-closer': 'settle whether to look more closely',
  'think-again': 'think again about the closer look',
  'offer-lighter': 'say yes to a lighter look',
}

/** Nothing is asked for in a bad time. */
export function sayResting({ until }: Resting, { own }: Reader): string {
  const from = until === undefined ? '' : ` From ${sayDay(until)} on it goes on.`
  return own
    ? `This is a time to get better. We ask you for nothing now. All that waits can wait.${from}`
    : `Nothing is asked for now: it is a bad time, or it has just ended.${from}`
}

/** Whose turn it is, always. */
export function sayTurn(turn: Turn, resting: Resting | undefined, reader: Reader): string {
  const { own, person } = reader
  if (resting !== undefined) return sayResting(resting, reader)
  if (turn.who === 'person') return own ? 'It is your turn.' : `It is ${person}’s turn.`
  if (turn.who === 'worker')
    return own
      ? 'It is your worker’s turn. Nothing is needed from you now.'
      : `It is the worker’s or the finance team’s turn: ${DOES_WORDS[turn.does]}.`
  return turn.until === undefined
    ? 'Nothing is needed from anybody now.'
    : `Nothing is needed from anybody until ${sayDay(turn.until)}. Then we look at it together.`
}

export const BECAUSE_WORDS: Record<Because, string> = {
  biggest: 'picked since it is one of the biggest',
  'by-chance': 'picked by chance',
}

/** 'from 3 August 2026 to 27 November 2026'. */
export const sayDays = (from: Day | undefined, to: Day): string =>
  from === undefined ? `up to ${sayDate(to)}` : `from ${sayDate(from)} to ${sayDate(to)}`

/** What the person reads when a look is over. */
export const CHECKED = 'Checked. Thank you.'

/** What a look that begins now would pick, to the worker. */
export const sayToPick = (count: number, bought: number): string =>
  bought === 0
    ? 'Nothing was bought since the last look. Talk with them first. With this look it is written down, and the next one is counted from it.'
    : `Of ${bought} bought since the last look, ${count} are picked: the biggest, and some by chance. Everybody sees the same ones.`

/** The asking for a closer look, to the person. */
export const sayAsked = ({ byName, level, lookAgainOn }: NonNullable<Checking['asked']>): string =>
  `${byName} would like this for a time: ${LEVEL_WORDS[level].toLowerCase()}. By ${sayDay(lookAgainOn)} you both think about it again. Nothing has changed yet.`

/** The sentences of the timeline. */
export const said = {
  lighter: (by: string, level: Level) =>
    `${by} made it lighter how we look at what was bought: ${LEVEL_WORDS[level].toLowerCase()}.`,
  askedCloser: (by: string, person: string) =>
    `${by} asked how ${person} sees it, before we look more closely at what was bought. Nothing has changed.`,
  view: (person: string) => `${person} said how they see a closer look.`,
  closer: (by: string, level: Level, again: Day) =>
    `${by} settled how we look at what was bought: ${LEVEL_WORDS[level].toLowerCase()}, until we think again by ${sayDate(again)}. No payment changes.`,
  asItIs: (by: string) => `${by} settled that we look at what was bought as before.`,
  opened: (by: string, count: number) =>
    count === 0
      ? `${by} looked at what was bought. There was nothing to pick.`
      : count === 1
        ? `${by} began to look at one thing that was bought.`
        : `${by} began to look at ${count} things that were bought.`,
  questioned: (by: string, what: string) => `${by} asked one question about ${what}.`,
  answered: (person: string, what: string) => `${person} answered the question about ${what}.`,
  closed: (by: string) => `${by} looked at what was bought. ${CHECKED}`,
}
