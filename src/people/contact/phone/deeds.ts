import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { phonesOf } from './reads.ts'
import { maySayPhone, phoneNumber } from './rules.ts'
import { addPhone } from './store.ts'

type Said = { phone: string; how: HeardHow | 'own-device'; saidOn: Day }

/** The person says on which number they may be rung; '' takes it back. Earlier numbers stay, with their days. */
export const sayPhone = (tx: Tx, permit: Permit<'contact', 'choose'>, { phone }: { phone: string }): Promise<Outcome> =>
  keep(tx, permit, { phone, how: 'own-device', saidOn: permit.today })

/** A worker types the number as the person said it. The person is told that something was written down. */
export async function sayPhoneForPerson(
  tx: Tx,
  permit: Permit<'contact', 'choose-for-person'>,
  said: { phone: string; how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const outcome = await keep(tx, permit, said)
  if (!('refused' in outcome)) await tell(tx, { budgetId: recordOf(permit).budgetId, stage: 'money', on: permit.today })
  return outcome
}

/** Nothing goes into the timeline: others may read it, and how somebody is safe to reach is not for them. */
async function keep(tx: Tx, permit: Permit, { phone, how, saidOn }: Said): Promise<Outcome> {
  const verdict = maySayPhone(await phonesOf(tx, permit), phone, { on: saidOn, today: permit.today })
  if (!isFine(verdict)) return { refused: verdict }
  const { personId: person } = recordOf(permit)
  await tx.run(addPhone, {
    ...{ person, phone: phoneNumber(phone) ?? '', how },
    ...{ by: permit.humanId, saidOn, typedOn: permit.today },
  })
  return { lines: [] }
}
