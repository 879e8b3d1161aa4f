import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { agreementFor } from '../agreement/reads.ts'
import { lineFrom } from '../agreement/rows.ts'
import { linesOf } from '../agreement/store.ts'
import { modulusOf } from './modulus.ts'
import type { SaidOfDetails, Whose } from './payee.ts'
import { detailsToAsk, payeesFor, switchOf } from './reads.ts'
import {
  detailsInTurn,
  isChange,
  mayApplySwitch,
  mayCall,
  mayConfirmPayee,
  mayEnterPayee,
  ofPocket,
  whoseFrom,
} from './rules.ts'
import { addCall, addPayee, confirmPayeeRow, lockBudgetOfSwitch } from './store.ts'
import { said } from './words.ts'

/**
 * Writes bank details down. They count once somebody else has checked them; until then the earlier ones go on. Numbers that
 * cannot belong together are refused. Where they take the place of others, the person is told at once.
 */
export async function enterPayee(
  tx: Tx,
  permit: Permit<'money', 'enter-payee'>,
  typed: {
    accountName: string
    sortCode: string
    accountNumber: string
    rollNumber?: string
    whose?: Whose | undefined
  },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const checkedAs = modulusOf(typed.sortCode, typed.accountNumber)
  const [agreement, payees, lines] = await Promise.all([
    agreementFor(tx, permit),
    payeesFor(tx, permit),
    tx.run(linesOf, { budget: budgetId }),
  ])
  const pocket = whoseFrom(
    typed.whose,
    lines.map(lineFrom).map(({ managedAs }) => managedAs),
  )
  const verdict = mayEnterPayee(agreement, checkedAs, pocket)
  if (!isFine(verdict) || pocket === undefined || checkedAs === 'cannot-be-right') return { refused: verdict }
  await tx.run(addPayee, {
    ...{
      id: laterId(permit.at),
      budget: budgetId,
      by: permit.humanId,
      on: permit.today,
      switch: null,
      checkedAs,
      pocket,
    },
    ...{ name: typed.accountName, sortCode: typed.sortCode, number: typed.accountNumber, roll: typed.rollNumber ?? '' },
  })
  const isNew = ofPocket(payees, pocket).some(({ confirmedOn }) => confirmedOn !== undefined)
  if (isNew) await tell(tx, { budgetId, stage: 'money', on: permit.today })
  const sentence = isNew ? said.enteredNew(permit.humanName, personKnownAs) : said.entered(permit.humanName)
  return { lines: [{ budgetId, stage: 'money', sentence }], id: isNew ? 'new' : 'first' }
}

/**
 * The person was asked, alone, by the number that the council held before, whether new details are theirs; face to face where it
 * holds none, or nobody answers on it (`asked`: by whom and where). "Not mine" is kept, and such details never count.
 */
export async function recordCall(
  tx: Tx,
  permit: Permit<'money', 'call-payee'>,
  typed: { said: SaidOfDetails; alone: boolean; asked: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const { payees, held } = await detailsToAsk(tx, permit)
  const [newest] = payees
  const verdict = mayCall(newest, { ...typed, held })
  if (newest === undefined || !isFine(verdict)) return { refused: verdict }
  await Promise.all([
    tx.run(addCall, {
      ...{ id: newest.payeeId, number: typed.asked === '' ? held : `face to face: ${typed.asked}`, alone: typed.alone },
      ...{ said: typed.said, by: permit.humanId, on: permit.today },
    }),
    tell(tx, { budgetId, stage: 'money', on: permit.today }),
  ])
  const sentence = said.asked(permit.humanName, personKnownAs, typed.said)
  return { lines: [{ budgetId, stage: 'money', sentence }], id: typed.said }
}

/** A second human has checked the newest bank details; changed ones only after the person said that they are theirs. */
export async function confirmPayee(tx: Tx, permit: Permit<'money', 'confirm-payee'>): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const payees = detailsInTurn(await payeesFor(tx, permit))
  const [newest] = payees
  const verdict = mayConfirmPayee(payees, permit.humanId)
  if (!isFine(verdict) || newest === undefined) return { refused: verdict }
  const isNew = isChange(payees)
  const { payeeId: id, enteredBy } = newest
  await Promise.all([
    tx.run(confirmPayeeRow, { id, enteredBy, by: permit.humanId, on: permit.today }),
    isNew ? tell(tx, { budgetId, stage: 'money', on: permit.today }) : undefined,
  ])
  const sentence = isNew ? said.confirmedNew(permit.humanName) : said.confirmed(permit.humanName)
  return { lines: [{ budgetId, stage: 'money', sentence }] }
}

/**
 * A second human has checked a move that the bank itself told of: the new numbers count at once, under the same name, with no
 * call and no hold, so that no payment is late. Once, whoever presses when; the person is told.
 */
export async function applySwitch(tx: Tx, permit: Permit<'bank', 'check-switch'>, switchId: string): Promise<Outcome> {
  const locked = (await switchOf(tx, switchId)) && (await tx.one(lockBudgetOfSwitch, { switch: switchId }))
  const found = locked && (await switchOf(tx, switchId))
  if (found === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayApplySwitch(found, permit.humanId)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, accountName, now, rollNumber, pocket, enteredBy } = found
  const id = laterId(permit.at)
  await tx.run(addPayee, {
    ...{ id, budget: budgetId, by: enteredBy, on: permit.today, switch: switchId, name: accountName, roll: rollNumber },
    ...{ sortCode: now.sortCode, number: now.accountNumber, pocket },
    // The bank itself says so: where our table knows the numbers otherwise, the table is the older of the two.
    checkedAs: modulusOf(now.sortCode, now.accountNumber) === 'fits' ? 'fits' : 'cannot-be-told',
  })
  await tx.run(confirmPayeeRow, { id, enteredBy, by: permit.humanId, on: permit.today })
  await tell(tx, { budgetId, stage: 'money', on: permit.today })
  return { lines: [{ budgetId, stage: 'money', sentence: said.switched(permit.humanName) }] }
}
