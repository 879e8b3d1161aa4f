import { addDays, addMonths, type Day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type AgreementLine, instalmentsUpTo, type Money, rateNow } from '#journey/money/index.ts'
import { type ChangeAsked, type Changing, linesNow } from './changing.ts'

export type ChangeReason =
  | 'payments-are-not-set-up'
  | 'not-in-what-is-paid'
  | 'keep-until-a-day-to-come'
  | 'keep-for-a-year-at-most'
  | 'more-than-is-there-to-keep'
  | 'somebody-is-employed'
  | 'comes-from-there-already'
  | 'asked-for-that-already'
  | 'less-than-now'
  | 'less-until-a-day-to-come'
  | 'request-is-over'

const lineIn = ({ money }: Pick<Changing, 'money'>, lineId: string, today: Day) =>
  linesNow(money, today).find((line) => line.lineId === lineId)

const isOpenRequest = ({ answered, takenBackOn }: ChangeAsked): boolean =>
  answered === undefined && takenBackOn === undefined

export const openRequests = ({ asked }: Pick<Changing, 'asked'>): readonly ChangeAsked[] => asked.filter(isOpenRequest)

/** Keeping money for a named thing: no more than is free, for a year at most. */
export function mayKeep(
  now: Pick<Changing, 'freePence'>,
  { amountPence, until }: { readonly amountPence: Pence; readonly until: Day },
  today: Day,
): Verdict<ChangeReason> {
  return [
    ...(amountPence > now.freePence ? refuse('more-than-is-there-to-keep', 'amount') : fine),
    ...(until <= today ? refuse('keep-until-a-day-to-come', 'until') : fine),
    ...(until > addMonths(today, 12) ? refuse('keep-for-a-year-at-most', 'until') : fine),
  ]
}

/** Whether it is the person's alone to say: with what is kept already, no more than the council lets lie anyway. */
export const keepsAlone = (
  { kept, keepUpToPence }: Pick<Changing, 'kept' | 'keepUpToPence'>,
  amountPence: Pence,
): boolean => kept.reduce((sum, one) => sum + one.amountPence, amountPence) <= keepUpToPence

/**
 * The same thing from somebody else, at the same price: the person's to say. Where somebody is employed, notice and pay come first,
 * so that is talked about.
 */
export function mayChangeProvider(
  now: Pick<Changing, 'money' | 'providers'>,
  { lineId, provider }: { readonly lineId: string; readonly provider: string },
  today: Day,
): Verdict<ChangeReason> {
  const line = lineIn(now, lineId, today)
  if (line === undefined) return refuse('not-in-what-is-paid')
  if (line.paPart !== undefined) return refuse('somebody-is-employed')
  const is = now.providers.find((one) => one.lineId === lineId)?.provider
  return is?.toLowerCase() === provider.toLowerCase() ? refuse('comes-from-there-already', 'provider') : fine
}

/** Whether the person pays for a line's thing: by a direct payment or with their card. Else whoever pays has to be told. */
export const paysThemselves = ({ managedAs }: Pick<AgreementLine, 'managedAs'>): boolean =>
  managedAs === undefined || managedAs === 'direct-payment' || managedAs === 'prepaid-card'

type Sent = {
  readonly kind: ChangeAsked['kind']
  readonly lineId: string | undefined
  readonly amountPence: Pence | undefined
  readonly until: Day | undefined
}

/** A request: about something that is paid, once at a time of a kind and line. */
export function mayAskChange(now: Pick<Changing, 'money' | 'asked'>, sent: Sent, today: Day): Verdict<ChangeReason> {
  if (now.money.agreement === undefined) return refuse('payments-are-not-set-up')
  const line = sent.lineId === undefined ? undefined : lineIn(now, sent.lineId, today)
  if (sent.lineId !== undefined && line === undefined) return refuse('not-in-what-is-paid', 'lineId')
  if (line?.paPart !== undefined) return refuse('somebody-is-employed', 'lineId')
  const isSame = (one: ChangeAsked) => one.kind === sent.kind && one.lineId === sent.lineId
  if (openRequests(now).some(isSame)) return refuse('asked-for-that-already')
  if (sent.kind !== 'less') return fine
  return [
    ...(line !== undefined &&
    sent.amountPence !== undefined &&
    sent.amountPence >= rateNow(line, overlaysOf(now), today)
      ? refuse('less-than-now', 'amount')
      : fine),
    ...(sent.until !== undefined && sent.until <= today ? refuse('less-until-a-day-to-come', 'until') : fine),
  ]
}

/** The worker answers, and the person takes it back, while it is open. */
export const isAnswerable = (one: ChangeAsked | undefined): Verdict<ChangeReason> =>
  one !== undefined && isOpenRequest(one) ? fine : refuse('request-is-over')

const overlaysOf = ({ money }: Pick<Changing, 'money'>): readonly Overlay[] => money.overlays ?? []

/** As far ahead as the longest pause or season can move a payment, in days. */
const AHEAD_DAYS = 400

/** What is paid as it stands under what would be laid: less for a while ends with its line, where the line's money goes to another use. */
export function underLaid({ money, asked }: Pick<Changing, 'money' | 'asked'>, laid: readonly Overlay[]): Money {
  const less = new Set(asked.flatMap((one) => (one.less === undefined ? [] : [one.less.overlayId])))
  const overlays = (money.overlays ?? []).map((one): Overlay => {
    const use = laid.find(({ kind, lineId }) => kind === 'use' && lineId === one.lineId)
    if (one.kind !== 'amount' || !less.has(one.id) || use?.kind !== 'use' || one.from >= use.from) return one
    const last = addDays(use.from, -1)
    return { ...one, to: one.to === undefined ? last : minDay(one.to, last) }
  })
  return { ...money, overlays }
}

/** From which day less can be laid: the first whole payment after today that stands in no pay run. None: nothing of it is to come. */
export function lessFrom(now: Pick<Changing, 'money' | 'taken'>, lineId: string, today: Day): Day | undefined {
  const line = lineIn(now, lineId, today)
  if (line === undefined) return undefined
  const taken = now.taken.get(lineId)
  const free = maxDay(addDays(today, 1), taken === undefined ? line.from : addDays(taken, 1))
  const due = instalmentsUpTo({ lines: [line], overlays: overlaysOf(now) }, addDays(free, AHEAD_DAYS))
  return due.find(({ periodFrom }) => periodFrom >= free)?.periodFrom
}

/** What a request asks for, as far as it is known. `use`: what the money would be for, once somebody has said. */
export type Wanted = Sent & { readonly use?: { readonly what: string; readonly outcomeId: string } | undefined }

/** What a request would do to what is paid, as far as it is known: laid over for the preview, never written. */
export function laidBy(wanted: Wanted, now: Pick<Changing, 'money' | 'taken'>, today: Day): Overlay[] {
  const { kind, lineId, amountPence, until: to, use } = wanted
  const from = lineId === undefined ? undefined : lessFrom(now, lineId, today)
  if (lineId === undefined || from === undefined || (to !== undefined && to < from)) return []
  if (kind === 'other-use' && use !== undefined) return [{ id: 'seen-first', kind: 'use', lineId, from, ...use }]
  if (kind !== 'less' || amountPence === undefined) return []
  return [{ id: 'seen-first', kind: 'amount', lineId, from, to, amountPence }]
}
