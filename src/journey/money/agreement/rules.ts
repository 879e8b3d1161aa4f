import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type {
  Agreement,
  BackIn,
  LineManagedAs,
  LineToSetUp,
  ManagedAs,
  NotAgreedLine,
  PayeeState,
} from './agreement.ts'

export type AgreementReason =
  | 'plan-not-approved'
  | 'no-plan-since-the-way-back'
  | 'every-part-is-over'
  | 'payments-are-set-up-already'
  | 'line-serves-no-outcome'
  | 'payments-not-set-up'

export type WayReason = 'choose-who-holds-this-part' | 'plan-says-otherwise' | 'not-one-of-these'

/**
 * What a plan's approval gives: the version, or undefined where none is approved; its agreed lines that are to be set up now, as they
 * are to be paid; and those that got no yes. Once payments are set up, only what was agreed since, after a challenge, is left to set up.
 */
export type Approved = {
  readonly versionId: string
  readonly lines: readonly LineToSetUp[]
  readonly notAgreed: readonly NotAgreedLine[]
  /** After a way back: what stands in the plan with days that are over. It was paid then, or never; it is not set up. */
  readonly over: readonly string[]
}

/**
 * Payments follow an approved plan, once a round; lines that were agreed since are set up as well. A changed plan changes the
 * agreement by dated overlays, not by a second one. After a way back (`back`) only a plan that was approved since begins it again.
 */
export function maySetUp(
  approved: Approved | undefined,
  agreement: Agreement | undefined,
  back?: BackIn,
): Verdict<AgreementReason> {
  if (agreement !== undefined && (approved?.lines ?? []).length === 0) return refuse('payments-are-set-up-already')
  if (back !== undefined && approved === undefined) return refuse('no-plan-since-the-way-back')
  if (approved !== undefined && approved.lines.length === 0 && approved.over.length > 0)
    return refuse('every-part-is-over')
  if (approved === undefined || approved.lines.length === 0) return refuse('plan-not-approved')
  return approved.lines.some(({ outcomeId }) => outcomeId === '') ? refuse('line-serves-no-outcome') : fine
}

/** Whether a plan that was approved may begin payments again: it is newer than all that had been approved when the person came back. */
export const isSince = (plan: { readonly number: number; readonly decidedOn: Day }, back: BackIn): boolean =>
  plan.number > back.approvedBefore && plan.decidedOn >= back.on

/**
 * The lines of a plan after a way back. The last plan was the start, and its days are proposed from the return: what goes on and would
 * begin by then begins on the day of the decision, and what was over by then, or was paid once then, is not set up again.
 */
export function linesSince(
  lines: readonly LineToSetUp[],
  back: Pick<BackIn, 'on'>,
  decidedOn: Day,
): { readonly lines: readonly LineToSetUp[]; readonly over: readonly string[] } {
  const isOld = ({ from, every }: LineToSetUp) => from < back.on || (from === back.on && every !== 'once')
  const isOver = (line: LineToSetUp) =>
    isOld(line) && (line.every === 'once' || (line.plannedTo !== undefined && line.plannedTo < decidedOn))
  return {
    lines: lines.filter((line) => !isOver(line)).map((line) => (isOld(line) ? { ...line, from: decidedOn } : line)),
    over: lines.filter(isOver).map(({ what }) => what),
  }
}

/** Only what is set up can end. A last day later than another that stands changes nothing: the earliest stands. */
export const mayEndPayments = (agreement: Agreement | undefined): Verdict<AgreementReason> =>
  agreement === undefined ? refuse('payments-not-set-up') : fine

/** What was chosen for one line: who looks after it (where it is mixed), and which code pays. */
export type WayOfLine = {
  readonly spendLineId: string
  readonly managedAs: LineManagedAs | undefined
  readonly code: string | undefined
}

/** A line with its way: who looks after its money, and which of the council's codes pays for it ('': its only one). */
export type LineWithWay = LineToSetUp & { readonly managedAs: LineManagedAs; readonly budgetCode: string }

/**
 * Every line with who looks after its money and which code pays. All as the whole, or each as chosen where it is mixed; never
 * otherwise than the plan says of a line. Of several codes the first is used where none was chosen.
 */
export function linesWithWays(
  lines: readonly LineToSetUp[],
  managedAs: ManagedAs,
  ways: readonly WayOfLine[],
  codes: readonly { readonly code: string }[],
): { readonly lines: readonly LineWithWay[] } | { readonly refused: Verdict<WayReason> } {
  const read = lines.map((line) => {
    const chosen = ways.find(({ spendLineId }) => spendLineId === line.spendLineId)
    const [at, codeAt] = [`managed-${line.spendLineId}`, `code-${line.spendLineId}`]
    const way = managedAs === 'mixed' ? chosen?.managedAs : managedAs
    const code = chosen?.code ?? codes[0]?.code
    const verdict: Verdict<WayReason> = [
      ...(way === undefined ? refuse('choose-who-holds-this-part', at) : fine),
      ...(way !== undefined && (line.managedAs ?? way) !== way
        ? refuse('plan-says-otherwise', managedAs === 'mixed' ? at : 'managedAs')
        : fine),
      ...(codes.some((one) => one.code === code) ? fine : refuse('not-one-of-these', codeAt)),
    ]
    const budgetCode = codes.length > 1 ? (code ?? '') : ''
    return { verdict, line: { ...line, managedAs: way ?? 'council-managed', budgetCode } }
  })
  const refused = read.flatMap(({ verdict }) => verdict)
  return refused.length > 0 ? { refused } : { lines: read.map(({ line }) => line) }
}

/** A direct payment, also one onto a card: money in the person's own hands has conditions (Care Act 2014 ss.31, 32). */
export const isDirect = (managedAs: LineManagedAs): boolean =>
  managedAs === 'direct-payment' || managedAs === 'prepaid-card'

/** What is owed to or for somebody employed is no money left over: nobody asks for it back, and no pause stops it. */
export const notOwed = <Line extends { readonly paPart?: unknown }>(lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ paPart }) => paPart === undefined)

/** Whether there is somewhere to pay a line's money to: what the council looks after needs none, a card needs to be there. */
export function payeeFor(managedAs: LineManagedAs | undefined, accounts: PayeeState, hasCard: boolean): PayeeState {
  if (managedAs === 'council-managed') return 'confirmed'
  if (managedAs === 'prepaid-card') return hasCard ? 'confirmed' : 'no-card'
  return accounts
}
