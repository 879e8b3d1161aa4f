import { type Permit, recordOf } from '#access/permit.ts'
import { addMonths, type Day } from '#core/day.ts'
import { fromJson, type Pence } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { payeeOf } from '../../matching/names.ts'
import { isCash } from './cash.ts'
import { type AfterTalk, type PrivateQuestion, type PrivateTalk, SIGNS, type Sign } from './private.ts'
import { openOf, toTalkAboutSince } from './rules.ts'
import { type SignFacts, type SignShown, signsOf } from './signs.ts'
import {
  mayShow,
  newDetailsDays,
  paymentsThatCame,
  privateAnswersOf,
  privateQuestionsOf,
  privateWaiting,
  wentOut,
} from './store.ts'

type TalkRow = { talked_on: Day | null; talk_next: AfterTalk | null; talk_words: string | null; talk_by: string | null }

const isSign = (text: string): text is Sign => SIGNS.some((sign) => sign === text)

/** What the person was asked alone, newest first: for them and their worker; nobody else gets a row, whatever is shared with them. */
export async function privateOf(tx: Tx, permit: Permit): Promise<readonly PrivateQuestion[]> {
  if (permit.as !== 'person' && permit.as !== 'worker') return []
  const { budgetId: budget } = recordOf(permit)
  const [questions, answers] = await Promise.all([
    tx.run(privateQuestionsOf, { budget }),
    tx.run(privateAnswersOf, { budget }),
  ])
  return questions.map((row) => ({
    ...{ privateId: row.private_id, signs: row.signs.filter(isSign), because: row.because, byName: row.by_name },
    on: row.asked_on,
    answers: answers
      .filter(({ private_id }) => private_id === row.private_id)
      .map(({ said, words, safe_way: safeWay, said_on: on }) => ({ said, words, safeWay, on })),
    talk: talkFrom(row),
    followed:
      row.followed_on === null
        ? undefined
        : { byName: row.followed_by ?? '', on: row.followed_on, words: row.followed_words ?? '' },
  }))
}

function talkFrom({
  talked_on: on,
  talk_next: next,
  talk_words: words,
  talk_by: byName,
}: TalkRow): PrivateTalk | undefined {
  if (on === null || next === null) return undefined
  return { on, next, words: words ?? '', byName: byName ?? '' }
}

/** So many months are looked at, and so many rows at most. */
const MONTHS = 12
const ROWS_MAX = 20_000

/** What payments, statements and bank details show, for the worker to think about: nobody else is given any of it. */
export async function signsShown(
  tx: Tx,
  permit: Permit<'private-question', 'see' | 'ask'>,
): Promise<readonly SignShown[]> {
  return permit.as === 'worker' ? signsIn(tx, recordOf(permit).budgetId, permit.today, ROWS_MAX) : []
}

async function signsIn(tx: Tx, budget: string, today: Day, most: number): Promise<readonly SignShown[]> {
  const from = addMonths(today, -MONTHS)
  const [payments, out, details] = await Promise.all([
    tx.run(paymentsThatCame, { budget, from, today }),
    tx.run(wentOut, { budget, from, most }),
    tx.run(newDetailsDays, { budget }),
  ])
  return signsFrom({
    payments: payments.map(({ arrives_on: on, amount_pence: amountPence }) => ({ on, amountPence })),
    out: out.map(({ booked_on: on, amount_pence: amountPence, payee, words }) => ({ on, amountPence, payee, words })),
    newDetailsOn: details.map(({ entered_on }) => entered_on),
  })
}

type Known = Pick<SignFacts, 'payments' | 'newDetailsOn'> & {
  readonly out: readonly { on: Day; amountPence: Pence; payee: string; words: string }[]
}

function signsFrom({ payments, newDetailsOn, out }: Known): readonly SignShown[] {
  const rows = out.map(({ on, amountPence, payee, words }) => ({
    ...{ on, amountPence, payee: payeeOf({ payee, words }) },
    cash: isCash(payee) || isCash(words),
  }))
  const paidTo = rows.filter(({ cash, payee }) => !cash && payee !== '')
  return signsOf({ payments, newDetailsOn, paidTo, cash: rows.filter(({ cash }) => cash) })
}

/** As many of the newest rows as the worker's first screen of a record looks at. */
const ROWS_FIRST = 2_000

/**
 * Whether the worker should talk with the person alone: something shows that is newer than what they were asked alone last, if they were.
 * It is a yes or a no, so that a page that others may see can name nothing.
 */
export async function shouldTalkAlone(tx: Tx, permit: Permit<'private-question', 'see'>): Promise<boolean> {
  if (permit.as !== 'worker') return false
  const { budgetId: budget } = recordOf(permit)
  const [all, shown] = await Promise.all([privateOf(tx, permit), signsIn(tx, budget, permit.today, ROWS_FIRST)])
  return toTalkAboutSince(all, shown) !== undefined
}

/** As many people are looked at more closely for a worker's first screen. */
const PEOPLE_MAX = 25

/** With whom of their people a worker should talk alone, and since when: no more than that, so that the first screen names nothing. */
export async function toTalkAloneFor(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly PrivateWaiting[]> {
  const { humanId: worker, today } = permit
  const most = { people: PEOPLE_MAX, rows: ROWS_FIRST }
  const rows = await tx.run(mayShow, { worker, today, from: addMonths(today, -MONTHS), ...most })
  return rows.flatMap(({ budget_id: budgetId, known_as: knownAs, asked_on: asked, came, went, details }) => {
    const shown = signsFrom({
      payments: came.map(({ on, pence }) => ({ on, amountPence: fromJson(pence) })),
      out: went.map(({ pence, ...row }) => ({ ...row, amountPence: fromJson(pence) })),
      newDetailsOn: details,
    })
    const on = toTalkAboutSince(asked === null ? [] : [{ on: asked, talk: undefined }], shown)
    return on === undefined ? [] : [{ budgetId, knownAs, on }]
  })
}

/** Whether there is something for the person alone: for a link that says no more than that. */
export const isAskedAlone = async (tx: Tx, permit: Permit): Promise<boolean> => {
  const open = openOf(await privateOf(tx, permit))
  return open !== undefined && open.answers.length === 0 && open.talk === undefined
}

/** What is open between a worker and one of their people. Where `wrote` is false, a talk alone led to the safety path. */
export type PrivateOpen = PrivateWaiting & { readonly wrote: boolean }

/** Somebody who said, alone, that it is not well with their money, or with whom their worker should talk alone; since when. */
export type PrivateWaiting = { readonly budgetId: string; readonly knownAs: string; readonly on: Day }

/** For the first thing of a worker's day. */
export async function privateWaitingFor(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly PrivateOpen[]> {
  const rows = await tx.run(privateWaiting, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({ budgetId: row.budget_id, knownAs: row.known_as, on: row.since, wrote: row.wrote }))
}
