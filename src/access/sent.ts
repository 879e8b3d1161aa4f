import type { Tx } from '#db/transaction.ts'
import { formSent, lockForm } from './store.ts'

/** Whether the form of this key was carried out; waits for one that is being carried out at this moment. */
export async function wasSent(tx: Tx, key: string): Promise<boolean> {
  void tx.run(lockForm, { key })
  return (await tx.one(formSent, { key })) !== undefined
}
