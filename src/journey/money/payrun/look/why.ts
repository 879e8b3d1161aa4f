import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every, Overlay, Season } from '#core/pattern/index.ts'
import type { ItemKind } from '../payrun.ts'

/** One item of a run, as far as it says why a person's part differs; pence. */
export type RunPart = {
  readonly lineId: string
  readonly kind: ItemKind
  readonly every: Every
  readonly season: Season | undefined
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly amountPence: Pence
}

/** What somebody gets by this run and got by the one before, and what may explain it. `upTo`: up to which day each of them pays. */
export type Compared = {
  readonly now: readonly RunPart[]
  readonly before: readonly RunPart[]
  readonly overlays: readonly Overlay[]
  readonly isOnHold: boolean
  readonly upTo: { readonly now: Day; readonly before: Day }
}

/** Why a person's part of a run differs from the run before. Pence above zero came more, below zero less. */
export type Why =
  | { readonly is: 'put-right'; readonly nowPence: Pence; readonly beforePence: Pence }
  | { readonly is: 'kept'; readonly nowPence: Pence; readonly beforePence: Pence }
  | { readonly is: 'once'; readonly nowPence: Pence; readonly beforePence: Pence }
  | { readonly is: 'paused'; readonly from: Day; readonly to: Day | undefined }
  | {
      readonly is: 'ended' | 'risen' | 'another-amount' | 'stepped-down' | 'more-for-a-while' | 'added'
      readonly on: Day
    }
  | { readonly is: 'set-up-late' | 'first'; readonly count: number; readonly since: Day }
  | { readonly is: 'how-many'; readonly now: number; readonly before: number }
  | { readonly is: 'season' | 'on-hold' | 'nothing-due' | 'see-below' }

const sum = (parts: readonly RunPart[]): Pence => parts.reduce((all, { amountPence }) => all + amountPence, 0n)

/** Every reason that can be read from what both runs hold and from what was laid over the agreement in their days; at least one. */
export function whyDiffers(compared: Compared): readonly Why[] {
  const { isOnHold } = compared
  const lasting = { now: lastingIn(compared.now), before: lastingIn(compared.before) }
  const found: Why[] = [
    ...differ('put-right', compared, ({ kind }) => kind === 'adjustment'),
    ...differ('kept', compared, ({ kind }) => kind === 'contribution'),
    ...differ('once', compared, ({ kind, every }) => kind === 'instalment' && every === 'once'),
  ]
  if (sum(lasting.now) !== sum(lasting.before)) found.push(...whyLasting(compared, lasting))
  const nothing: Why = { is: compared.now.length > 0 ? 'see-below' : isOnHold ? 'on-hold' : 'nothing-due' }
  return found.length > 0 ? found : [nothing]
}

const lastingIn = (parts: readonly RunPart[]): readonly RunPart[] =>
  parts.filter(({ kind, every }) => kind === 'instalment' && every !== 'once')

function differ(
  is: 'put-right' | 'kept' | 'once',
  { now, before }: Compared,
  counts: (part: RunPart) => boolean,
): readonly Why[] {
  const [nowPence, beforePence] = [sum(now.filter(counts)), sum(before.filter(counts))]
  return nowPence === beforePence ? [] : [{ is, nowPence, beforePence }]
}

type Lasting = { readonly now: readonly RunPart[]; readonly before: readonly RunPart[] }

/** Why what is paid again and again differs: what was laid over it, a late set-up, or more or fewer payments that fall due. */
function whyLasting({ overlays, isOnHold, upTo, before: all }: Compared, lasting: Lasting): readonly Why[] {
  const { now } = lasting
  const [first, ...others] = now
  if (all.length === 0 && first !== undefined) {
    const since = others.map(({ payOn }) => payOn).reduce(minDay, first.payOn)
    return [{ is: since <= upTo.before ? 'set-up-late' : 'first', count: now.length, since }]
  }
  if (now.length === 0 && isOnHold) return [{ is: 'on-hold' }]
  const lines = linesThatDiffer(lasting).map((line) => ({ line, why: whyOfLine(line, overlays, upTo.now) }))
  const counted = lines.filter(({ why }) => !why.some(({ is }) => CHANGES_HOW_MANY.has(is))).map(({ line }) => line)
  const many = { now: countOf(counted, 'now'), before: countOf(counted, 'before') }
  const found = lines.flatMap(({ why }) => why)
  return now.length > 0 && many.now !== many.before ? [...found, { is: 'how-many', ...many }] : found
}

/** What lasts of one line, in both runs. */
type OfLine = Lasting & { readonly lineId: string }

/** The lines of which one run holds another amount than the other: what was laid over any other explains nothing. */
function linesThatDiffer({ now, before }: Lasting): readonly OfLine[] {
  const of = (parts: readonly RunPart[], line: string) => parts.filter(({ lineId }) => lineId === line)
  const lines = [...new Set([...now, ...before].map(({ lineId }) => lineId))]
  return lines
    .map((lineId) => ({ lineId, now: of(now, lineId), before: of(before, lineId) }))
    .filter((line) => sum(line.now) !== sum(line.before))
}

const CHANGES_HOW_MANY: ReadonlySet<Why['is']> = new Set(['paused', 'ended', 'season'])
const countOf = (lines: readonly OfLine[], run: keyof Lasting): number =>
  lines.reduce((count, line) => count + line[run].length, 0)

function whyOfLine({ lineId, now, before }: OfLine, overlays: readonly Overlay[], upTo: Day): readonly Why[] {
  const parts = [...now, ...before]
  const [first, ...others] = parts
  if (first === undefined) return []
  const window = {
    from: others.map(({ periodFrom }) => periodFrom).reduce(minDay, first.periodFrom),
    to: others.map(({ periodTo }) => periodTo).reduce(maxDay, maxDay(first.periodTo, upTo)),
  }
  const found = overlays.filter((one) => (one.lineId ?? lineId) === lineId).flatMap((one) => laidIn(one, window))
  const turned = parts.some(({ season }) => season !== undefined && turns(season, window))
  return turned ? [...found, { is: 'season' }] : found
}

type Days = { readonly from: Day; readonly to: Day }

/** What an overlay changes within some days: one that held all through changes nothing between two runs. */
function laidIn(one: Overlay, window: Days): readonly Why[] {
  const begins = (on: Day): boolean => on > window.from && on <= window.to
  const changes = (from: Day, to: Day | undefined): boolean =>
    begins(from) || from === window.from || (to !== undefined && to >= window.from && to < window.to)
  switch (one.kind) {
    case 'pause':
      return one.from <= window.to && (one.to ?? window.to) >= window.from
        ? [{ is: 'paused', from: one.from, to: one.to }]
        : []
    case 'ends':
      return one.on >= addDays(window.from, -1) && one.on < window.to ? [{ is: 'ended', on: one.on }] : []
    case 'uplift':
      return changes(one.from, undefined) ? [{ is: 'risen', on: one.from }] : []
    case 'amount':
      return changes(one.from, one.to) ? [{ is: 'another-amount', on: one.from }] : []
    case 'taper':
      return one.steps
        .filter(({ from }) => changes(from, undefined))
        .map(({ from: on }) => ({ is: 'stepped-down', on }))
    case 'unwell':
      return changes(one.from, one.to) ? [{ is: 'more-for-a-while', on: one.from }] : []
    case 'top-up':
      return turns(one.season, window) ? [{ is: 'season' }] : []
    case 'one-off':
      return one.on >= window.from && one.on <= window.to ? [{ is: 'added', on: one.on }] : []
    default:
      return []
  }
}

/** Whether a season begins or is over within these days. */
function turns({ fromMonth, toMonth }: Season, { from, to }: Days): boolean {
  const isIn = (on: Day): boolean => (Number(on.slice(5, 7)) - fromMonth + 12) % 12 <= (toMonth - fromMonth + 12) % 12
  return isIn(from) !== isIn(to)
}
