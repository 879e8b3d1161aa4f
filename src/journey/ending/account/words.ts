import { sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Account, FinalAccount, LastOf, RoundAccount } from './account.ts'

type Figures = Omit<Account, 'heldPence' | 'differencePence' | 'byGoal'>

/** Who reads: the person (`own`), or somebody beside them who knows them by this name. */
export type Reader = { readonly own: boolean; readonly person: string }

const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  const said = `${whole} ${whole === 1 ? 'hour' : 'hours'}`
  return rest === 0 ? said : `${said} ${rest} minutes`
}

/** The lines of the account, each with its amount; they add up from the first to the last. */
export function accountRows(account: Figures, { own, person }: Reader): readonly { what: string; pence: Pence }[] {
  const who = own ? 'you' : person
  const rows = [
    { what: `Paid for ${who}`, pence: account.paidPence },
    { what: 'Taken back before it was used', pence: -account.cameBackPence },
    { what: own ? 'Kept as your own part' : 'Kept as their own part', pence: -account.keptPence },
    { what: 'Spent', pence: -account.spentPence },
    { what: 'Given back', pence: -account.returnedPence },
    { what: 'Not asked for any more', pence: -account.writtenOffPence },
  ].filter(({ pence }, at) => at === 0 || at === 3 || pence !== 0n)
  return [...rows, { what: 'What is left', pence: account.leftPence }]
}

/** The same for one round, which begins with what was left from before; the last of them goes on. */
export function roundRows(
  one: RoundAccount,
  reader: Reader,
  goesOn: boolean,
): readonly { what: string; pence: Pence }[] {
  const rows = accountRows(one, reader)
  const before = one.beforePence === 0n ? [] : [{ what: 'Left from before', pence: one.beforePence }]
  const left = { what: goesOn ? 'What is left' : 'What was left then', pence: one.leftPence }
  return [...before, ...rows.slice(0, -1), left]
}

/** Whether it agrees, and if not, by how much and what to do. Never silent. */
export function sayAgrees({ differencePence, heldPence, leftPence }: Account, phone: string): string {
  if (differencePence === 0n) return 'We added up every payment again. It agrees to the penny.'
  const amount = sayMoney(differencePence < 0n ? -differencePence : differencePence)
  return `This account does not agree yet. The payments add up to ${sayMoney(leftPence)} left, and the accounts say ${sayMoney(heldPence)}. The difference is ${amount}. Nothing is asked of you because of it. Ring ${phone}: our finance team looks into it.`
}

/** What happens to what is left. */
export function sayLeft({ account, owedPence, isConfirmed }: FinalAccount, { own, person }: Reader): readonly string[] {
  const { leftPence } = account
  const who = own ? 'you' : person
  if (leftPence < 0n)
    return [
      `${sayMoney(-leftPence)} more was spent than was paid.`,
      own ? 'Tell your worker, so that you are not out of pocket.' : `Talk with ${person}, who may be out of pocket.`,
    ]
  if (leftPence === 0n) return ['Nothing is left over, and nothing has to go back.']
  const owed =
    owedPence > 0n
      ? [`${sayMoney(owedPence)} of it is owed to somebody who works for ${who}. That does not go back.`]
      : []
  const rest = isConfirmed
    ? 'First write down everything that was bought up to the last day. What is left then goes back, and we say how.'
    : 'It stays where it is while the payments go on.'
  return [`${sayMoney(leftPence)} is left.`, ...owed, rest]
}

/** Which papers to keep. */
export function sayReceipts({ purchases }: FinalAccount, own: boolean): readonly string[] {
  const whose = own ? 'your' : 'the'
  const { count, withoutReceipt } = purchases
  return [
    `Keep ${whose} receipts and bank statements. Ask us before you throw any of them away.`,
    'What is written down here with a photo is kept here too.',
    count === 0
      ? 'Nothing is written down as bought yet.'
      : withoutReceipt === 0
        ? 'Everything that is written down has a receipt, or says why there is none.'
        : 'Some things have no receipt yet, and no reason why. A few words are enough.',
  ]
}

/** What the end means for somebody who works for the person. Hours, never what it comes to: payroll works that out. */
export function sayAssistant(last: LastOf, own: boolean): readonly string[] {
  const notice =
    last.noticeWeeks === 0
      ? 'The law gives no notice yet. Look into the contract, which may give some.'
      : `Notice: at least ${last.noticeWeeks === 1 ? '1 week' : `${last.noticeWeeks} weeks`}${last.noticeMinutes > 0 ? `, which is ${hours(last.noticeMinutes)}` : ''}. The contract may give more.`
  const holiday =
    last.holidayMinutes > 0
      ? `Holiday built up in the last year: ${hours(last.holidayMinutes)}. What was not taken is paid.`
      : 'Holiday built up: none can be worked out from the hours written here. Ask payroll.'
  const redundancy = last.mayBeRedundant
    ? 'Redundancy: a payment may be due after two years. Payroll works it out, and the council talks with you about it.'
    : 'Redundancy: none by law before two years of work.'
  const since = `Worked for ${own ? 'you' : 'them'} from ${sayDate(last.startsOn)}. Last day: ${sayDate(last.lastDay)}.`
  return [since, notice, holiday, redundancy]
}

/** What the person pays towards it. */
export const sayContribution = ({ duePence, paidInPence, account }: FinalAccount, own: boolean): string | undefined =>
  duePence === 0n && paidInPence === 0n && account.keptPence === 0n
    ? undefined
    : `${own ? 'Your' : 'Their'} own part: ${sayMoney(duePence)} was due. ${sayMoney(account.keptPence)} was kept from payments, and ${sayMoney(paidInPence)} was paid in.`

/** What is still to come. */
export const sayComing = ({ comingPence, lastDay, isConfirmed }: FinalAccount): string =>
  comingPence === 0n
    ? 'Nothing more is to come.'
    : isConfirmed && lastDay !== undefined
      ? `Still to come, up to ${sayDate(lastDay)}: ${sayMoney(comingPence)}.`
      : `Agreed and not paid yet: ${sayMoney(comingPence)}.`

/** What the figures of the whole are called. */
export const wholeTitle = ({ byRound }: FinalAccount): string =>
  byRound.length === 0 ? 'From the first payment to now' : 'All together, from the first payment to now'

export const goalName = (words: string): string => (words === '' ? 'For no goal of the plan' : words)
