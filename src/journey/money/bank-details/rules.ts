import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { ModulusCheck } from './modulus.ts'
import {
  type BankSwitch,
  type DetailsWait,
  type Payee,
  type PayeeState,
  type SaidOfDetails,
  WHOSE,
  type Whose,
} from './payee.ts'

export type BankReason =
  | 'payments-not-set-up'
  | 'numbers-cannot-be-right'
  | 'choose-whose-account'
  | 'no-details-to-check'
  | 'details-are-checked-already'
  | 'another-human-checks-details'
  | 'ask-the-person-first'
  | 'person-says-not-theirs'
  | 'person-was-asked-already'
  | 'ask-them-alone'
  | 'say-who-asked-them'

export type SwitchReason =
  | 'switch-is-checked-already'
  | 'switch-is-overtaken'
  | 'another-human-checks-the-switch'
  | 'switch-is-about-you'

/** Of one account alone, newest first. */
export const ofPocket = (payees: readonly Payee[], pocket: Whose): readonly Payee[] =>
  payees.filter((payee) => payee.pocket === pocket)

/** The details of the account that somebody must do something about, newest first; where none waits, of the newest details. */
export function detailsInTurn(payees: readonly Payee[]): readonly Payee[] {
  const waits = WHOSE.map((pocket) => ofPocket(payees, pocket)).filter((own) => detailsWait(own) !== undefined)
  const turn = waits.find((own) => detailsWait(own) !== 'not-theirs') ?? waits[0]
  const [newest] = payees
  return turn ?? (newest === undefined ? [] : ofPocket(payees, newest.pocket))
}

/** Whose account it is: as it was said; where nothing was, the only one that the lines pay to. Undefined: it must be said. */
export function whoseFrom(said: Whose | undefined, managedAs: readonly (string | undefined)[]): Whose | undefined {
  if (said !== undefined) return said
  const pockets = new Set(managedAs.map((way) => (way === 'third-party' ? 'third-party' : 'held')))
  return pockets.size > 1 ? undefined : ([...pockets][0] ?? 'held')
}

/** Bank details are for an agreement and an account of somebody, and their numbers can belong together; they may be entered again at any time. */
export function mayEnterPayee(
  agreement: object | undefined,
  numbers: ModulusCheck,
  whose: Whose | undefined,
): Verdict<BankReason> {
  if (agreement === undefined) return refuse('payments-not-set-up')
  if (whose === undefined) return refuse('choose-whose-account', 'whose')
  return numbers === 'cannot-be-right' ? refuse('numbers-cannot-be-right', 'accountNumber') : fine
}

/** Whether the newest details take the place of others that count: then the person is asked first. Newest first. */
export const isChange = ([newest, ...before]: readonly Payee[]): boolean =>
  newest !== undefined && newest.switchId === undefined && before.some(({ confirmedOn }) => confirmedOn !== undefined)

/**
 * Bank details count once a second human has checked them (two people, so that no one alone can send money away). Those that
 * take the place of others need the person's own "they are mine" before; details that they say are not theirs never count.
 */
export function mayConfirmPayee(payees: readonly Payee[], humanId: string): Verdict<BankReason> {
  const [newest] = payees
  if (newest === undefined) return refuse('no-details-to-check')
  if (newest.confirmedOn !== undefined) return refuse('details-are-checked-already')
  if (newest.call?.said === 'not-mine') return refuse('person-says-not-theirs')
  if (newest.enteredBy === humanId) return refuse('another-human-checks-details')
  return isChange(payees) && newest.call === undefined ? refuse('ask-the-person-first') : fine
}

/** The person is asked once about details that nobody has checked: alone, by the number held; face to face where none is. */
export function mayCall(
  newest: Payee | undefined,
  { said, alone, held, asked }: { said: SaidOfDetails; alone: boolean; held: string; asked: string },
): Verdict<BankReason> {
  if (newest === undefined) return refuse('no-details-to-check')
  if (newest.confirmedOn !== undefined) return refuse('details-are-checked-already')
  if (newest.call !== undefined) return refuse('person-was-asked-already')
  return [
    ...(said === 'yes-mine' && !alone ? refuse('ask-them-alone', 'alone') : fine),
    ...(held === '' && asked === '' ? refuse('say-who-asked-them', 'asked') : fine),
  ]
}

/** What the newest details wait for; undefined where they count, or there are none. Newest first. */
export function detailsWait(payees: readonly Payee[]): DetailsWait | undefined {
  const [newest] = payees
  if (newest === undefined || newest.confirmedOn !== undefined) return undefined
  if (newest.call?.said === 'not-mine') return 'not-theirs'
  return isChange(payees) && newest.call === undefined ? 'for-call' : 'for-check'
}

/** Newest first. Payments go to the newest confirmed account; a newer one waits for its check meanwhile. */
export function payeeState(payees: readonly Payee[]): PayeeState {
  if (payees.length === 0) return 'none'
  return payees.some(({ confirmedOn }) => confirmedOn !== undefined) ? 'confirmed' : 'unconfirmed'
}

/**
 * A switch that the bank itself tells of applies once somebody else than whoever brought the message has checked it: no call, no
 * hold. Once; not where payments go to other details by now; and never by the person whose money it is.
 */
export function mayApplySwitch(found: BankSwitch, humanId: string): Verdict<SwitchReason> {
  if (found.checkedOn !== undefined) return refuse('switch-is-checked-already')
  if (found.overtaken) return refuse('switch-is-overtaken')
  if (found.personId === humanId) return refuse('switch-is-about-you')
  return found.enteredBy === humanId ? refuse('another-human-checks-the-switch') : fine
}

/** The words of a name as they are compared: capital letters and digits alone, since banks leave out the rest. */
const wordsOf = (name: string): string[] =>
  name
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether an account's name is somebody's: their last name, and another word that begins as their first. */
function isNamed(account: readonly string[], name: string): boolean {
  const [first = '', ...others] = wordsOf(name)
  const last = others.at(-1)
  if (last === undefined) return account.includes(first)
  return account.includes(last) && account.some((word) => word !== last && word[0] === first[0])
}

/** Whose account it is by its name: the person's, that of somebody who looks after the money for them, or nobody's we know. */
export function whoseAccount(
  accountName: string,
  personName: string,
  helpers: readonly { readonly name: string }[],
): 'person' | 'helper' | 'unknown' {
  const account = wordsOf(accountName)
  if (isNamed(account, personName)) return 'person'
  return helpers.some(({ name }) => isNamed(account, name)) ? 'helper' : 'unknown'
}
