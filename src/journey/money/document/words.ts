import { type Day, sayDay, sayMonth } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { AgreementLine, ManagedAs } from '../agreement/agreement.ts'
import { EVERY_WORDS } from '../agreement/words.ts'
import type { Because } from './paper.ts'
import type { DocumentReason } from './rules.ts'

export const DOCUMENT_WORDS: Record<DocumentReason, string> = {
  'payments-not-set-up': 'The payments are not set up yet. Do that first, on this person’s money page',
  'nothing-has-changed': 'Nothing has changed since it was printed last. The newest version stands',
}

export const DOCUMENT_DONE = { printed: 'A new version is made. All earlier ones stay as they were.' }

export const BECAUSE_WORDS: Record<Because, string> = {
  'set-up': 'the payments were set up',
  change: 'the plan changed',
  ending: 'the payments were set to end',
  'new-way': 'who looks after the money changed',
  pays: 'what you pay changed',
  newer: 'something in it had changed',
}

/** Who holds the money, to the person. */
export const HELD_BY: Record<ManagedAs, string> = {
  'direct-payment': 'The money goes to your own account. It is called a direct payment.',
  'council-managed': 'The council keeps the money for you, and pays for what is in your plan.',
  'third-party': 'Somebody else looks after the money for you, and pays for what is in your plan.',
  'prepaid-card': 'The money goes on a card that is yours. You chose that. You can choose another way at any time.',
  mixed: 'Some of the money is looked after one way and some another. Above it says which.',
}

/** The same of one line, where ways differ. */
export const LINE_HELD_BY: Record<Exclude<ManagedAs, 'mixed'>, string> = {
  'direct-payment': 'It goes to your own account.',
  'council-managed': 'The council keeps it and pays.',
  'third-party': 'Somebody else keeps it for you and pays.',
  'prepaid-card': 'It goes on your card.',
}

const until = (to: { to?: Day | undefined }): string => (to.to === undefined ? '' : ` to ${sayDay(to.to)}`)

/**
 * '£10.00 more a week from November to February, every year' and the like: what was laid over a line, in a sentence. `raisedTo`: what
 * a rise makes of it, where that is known.
 */
export function sayOverlay(one: Overlay, every: AgreementLine['every'], raisedTo?: Pence): string {
  const each = EVERY_WORDS[every]
  switch (one.kind) {
    case 'amount':
      return `From ${sayDay(one.from)}${until(one)} it is ${sayMoney(one.amountPence)} ${each}.`
    case 'uplift':
      if (raisedTo !== undefined) return `From ${sayDay(one.from)} it is ${sayMoney(raisedTo)} ${each}.`
      return `From ${sayDay(one.from)} it goes up by ${sayMoney(BigInt(one.basisPoints))} for each £100.`
    case 'taper':
      return `It steps down: ${one.steps.map(({ from, amountPence }) => `${sayMoney(amountPence)} ${each} from ${sayDay(from)}`).join('; ')}.`
    case 'unwell':
      return `More in a bad time: ${sayMoney(one.amountPence)} ${each}, from ${sayDay(one.from)}${until(one)}.`
    case 'top-up':
      return `${sayMoney(one.amountPence)} more ${each} from ${sayMonth(one.season.fromMonth)} to ${sayMonth(one.season.toMonth)}, every year, from ${sayDay(one.from)}${until(one)}.`
    case 'pause':
      return `It is paused from ${sayDay(one.from)}${until(one)}.`
    case 'starts':
      return `It starts on ${sayDay(one.on)}.`
    case 'ends':
      return `The last day that is paid for is ${sayDay(one.on)}.`
    case 'use':
      return `From ${sayDay(one.from)}${until(one)} it is used for: ${one.what}.`
    case 'one-off':
      return `${sayMoney(one.amountPence)} more, once, on ${sayDay(one.on)}.`
  }
}

export const PAPER = {
  title: 'Our agreement about the money',
  who: 'Who this is between',
  paid: 'What is paid, and when',
  held: 'Who looks after the money',
  whyHeld: 'Why this changes',
  pays: 'What it costs, and who pays',
  you: 'What you do',
  we: 'What the council does',
  unwell: 'When you are not well',
  stop: 'How to stop, or change something',
  wrong: 'If you think something is wrong',
  between: (person: string, council: string) =>
    `This is between ${person} and ${council}. “You” here is ${person}. “We” is the council.`,
  from: (plan: number) => `It rests on your plan, version ${plan}.`,
  reach: (name: string, number: string) => `Ask ${name} about anything in it: ${number}.`,
  onTime: 'Each payment is there on or before its day. If that day is a holiday, it comes before it.',
  season: (from: number, to: number) => `Only from ${sayMonth(from)} to ${sayMonth(to)}, every year.`,
  owed: 'This is pay for somebody who works for you. A pause never stops it.',
  helper: (name: string) => `${name} gets the money and looks after it for you. They cannot read your plan here.`,
  wayBecause: (by: string, on: string, reasons: string) =>
    `${by} decided this on ${on}. Why: ${reasons.replace(/[.\s]+$/, '')}. You can say that it is wrong: how stands at the end.`,
  asOn: (on: string) => `As on ${on}:`,
  useFor: 'You use the money for what your plan says.',
  keep: 'You keep something that shows what you bought: a receipt, a photo of it, or a bank statement.',
  noReceipt: 'You have no receipt? Tell us why. That is an answer too.',
  tellChange: 'You tell us when something changes, so that we can change the plan with you.',
  conditions: 'The decision also asks for this:',
  pay: 'We pay on time. If a payment has to wait, we say why, and who sees to it.',
  look: (months: number) =>
    `We look at it together with you. The first time is at most ${months} months after the first payment. Then it is at least once a year.`,
  anyDay: 'You can ask us to look at it again on any day.',
  explain: 'Each payment says why it is this much.',
  notice: (days: number) => `If payments end, we tell you at least ${days} days before, and why.`,
  otherWay: 'Your needs stay. Before payments stop, we agree how they are met.',
  yourself: 'You can stop the payments on any day, for any reason. Tell us, and we find another way with you.',
  newVersion: 'When something changes, we print a new version. You keep the old ones.',
  goOn: 'Payments go on when you are not well. They do not stop by themselves.',
  does: {
    'go-on': 'nothing changes in a bad time',
    'ask-me': 'your worker asks you first. Until you say so, payments go on',
    'pause-if-i-say': 'your worker may pause it as you wrote, after they have spoken to you',
  },
  theRest: 'All payments',
  more: 'You or your worker can start this in a bad time:',
  pot: (amount: string) => `${amount} is kept for a bad time. It opens when what you wrote has happened.`,
  tell: 'Tell your worker first. Many things are put right by a call.',
  complain: (name: string, number: string, when: string) => `You can complain to ${name}: ${number}, ${when}.`,
  ombudsman: 'After that you can go to the Local Government and Social Care Ombudsman. It is free.',
  advocate: 'Somebody independent can help you to say it. Ask us for an advocate.',
}

/** The sentence of the timeline. */
export const said = {
  printed: (byName: string, number: number) => `${byName} printed version ${number} of the agreement about the money.`,
}
