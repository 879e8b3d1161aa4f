import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { printAgreement } from '../document/deeds.ts'
import { type HelperKind, standing } from './helper.ts'
import { helpersFor } from './reads.ts'
import { mayEndHelper, mayName } from './rules.ts'
import { addHelper, addHelperEnded } from './store.ts'
import { said } from './words.ts'

type Named = { kind: HelperKind; name: string; howKnown: string; phone: string; agreed: boolean; words: string }

/**
 * Somebody looks after the money for the person: a nominee by the person's own yes, or an authorised person whom the worker names
 * with why it is best for them. It opens no page to whoever is named. What the worker writes down, the person is told.
 */
export async function nameHelper(tx: Tx, permit: Permit<'money', 'name-helper'>, typed: Named): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const by = permit.humanId === personId ? 'person' : 'worker'
  const personAgreed = by === 'person' || (typed.kind === 'nominee' && typed.agreed)
  const verdict = mayName(standing(await helpersFor(tx, permit)), { ...typed, personAgreed: typed.agreed, by })
  if (!isFine(verdict)) return { refused: verdict }
  const { kind, name, howKnown, phone, words } = typed
  await Promise.all([
    tx.run(addHelper, {
      ...{ id: laterId(permit.at), budget: budgetId, by: permit.humanId, on: permit.today, agreed: personAgreed },
      ...{ kind, name, howKnown, phone, words },
    }),
    by === 'worker' ? tell(tx, { budgetId, stage: 'money', on: permit.today }) : undefined,
  ])
  await printAgreement(tx, permit, 'new-way')
  const sentence =
    by === 'person' ? said.chosen(personKnownAs, name) : said.named(permit.humanName, name, personKnownAs, kind)
  return { lines: [{ budgetId, stage: 'money', sentence }] }
}

/** They no longer look after the money: the person or their worker says so, at any time, with or without words. */
export async function endHelper(
  tx: Tx,
  permit: Permit<'money', 'end-helper'>,
  { helperId, words }: { helperId: string; words: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const helper = (await helpersFor(tx, permit)).find((one) => one.helperId === helperId)
  const verdict = mayEndHelper(helper)
  if (helper === undefined || !isFine(verdict)) return { refused: verdict }
  const isPerson = permit.humanId === personId
  await Promise.all([
    tx.run(addHelperEnded, { id: helperId, by: permit.humanId, on: permit.today, words }),
    isPerson ? undefined : tell(tx, { budgetId, stage: 'money', on: permit.today }),
  ])
  await printAgreement(tx, permit, 'new-way')
  const sentence = said.ended(isPerson ? personKnownAs : permit.humanName, helper.name)
  return { lines: [{ budgetId, stage: 'money', sentence }] }
}
