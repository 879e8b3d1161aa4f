import { type Permit, recordOf } from '#access/permit.ts'
import { HEARD_HOW } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import type { PhoneSaid, Phones } from './phone.ts'
import { firstPhone, phonesSaid } from './store.ts'

type Row = (typeof phonesSaid)['row'] & object

const phoneFrom = (row: Row): PhoneSaid => {
  const how = HEARD_HOW.find((one) => one === row.how)
  return {
    ...{ rowId: `${row.phone_said_id}`, phone: row.phone, saidOn: row.said_on, typedOn: row.typed_on },
    typedFor: how && { byName: row.typed_name, how },
  }
}

/** Every number of the person of the permit's budget: for themselves, their worker, and whoever rings about bank details. */
export async function phonesOf(tx: Tx, permit: Permit): Promise<Phones> {
  const { personId: person } = recordOf(permit)
  const [rows, first] = await Promise.all([tx.run(phonesSaid, { person }), tx.one(firstPhone, { person })])
  return { said: rows.map(phoneFrom), first: (first?.phone ?? '').trim() }
}
