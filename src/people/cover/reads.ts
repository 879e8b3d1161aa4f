import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Cover, Covers } from './cover.ts'
import { arrangesForAll, mayArrangeFor } from './rules.ts'
import { type CoverRow, coverById, coversOfWorker, openCovers, workersOn } from './store.ts'

/** Who works here and what is arranged: a manager sees every cover, a worker those for or by them. */
export async function coversIn(tx: Tx, permit: Permit): Promise<Covers> {
  const { workers, covers } = await allCovers(tx, permit)
  const { humanId: me } = permit
  const mine = ({ workerId, coveredById }: Cover) => workerId === me || coveredById === me
  return { workers, covers: arrangesForAll(permit) ? covers : covers.filter(mine) }
}

/** The same without regard to who reads: for the rules, which must know who else is away. */
export async function allCovers(tx: Tx, { today }: Pick<Permit, 'today'>): Promise<Covers> {
  const [workers, rows] = await Promise.all([tx.run(workersOn, { today }), tx.run(openCovers, { today })])
  return { workers: workers.map(({ human_id: humanId, name }) => ({ humanId, name })), covers: rows.map(coverFrom) }
}

/** One cover that the permit's human may end; undefined where there is none, or it is somebody else's. */
export async function coverToEnd(tx: Tx, permit: Permit, coverId: string): Promise<Cover | undefined> {
  const row = await tx.one(coverById, { cover: coverId })
  if (row === undefined || !mayArrangeFor(row.worker_id, permit.humanId, arrangesForAll(permit))) return undefined
  return coverFrom(row)
}

/** Who covers for a worker today, and for whom they cover: the permit's human unless another is named. */
export async function coversToday(tx: Tx, permit: Permit, worker = permit.humanId): Promise<readonly Cover[]> {
  return (await tx.run(coversOfWorker, { worker, today: permit.today })).map(coverFrom)
}

const coverFrom = (row: CoverRow): Cover => ({
  coverId: row.cover_id,
  workerId: row.worker_id,
  workerName: row.worker_name,
  workerKnownAs: row.worker_known_as,
  coveredById: row.covered_by,
  coveredByName: row.covered_by_name,
  coveredByKnownAs: row.covered_by_known_as,
  from: row.from_day,
  to: row.to_day,
  arrangedByName: row.arranged_by_name,
  endedOn: row.ended_on ?? undefined,
})
