import { fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import type { Councils } from '#council/index.ts'
import { statement } from '#db/statement.ts'
import { inCouncil, type Pool } from '#db/transaction.ts'
import { PlainTrouble } from '#trouble.ts'
import { DEMO_COUNCILS, type DemoCouncil, idOf, POPULATED } from './councils.ts'

/** Whether this database holds councils of the demo, or the one that `populate` makes: production refuses it. */
export const hasDemo = (councils: Councils): boolean =>
  [...DEMO_COUNCILS, POPULATED].some(({ slug }) => councils.bySlug(slug) !== undefined)

const isThere = statement(
  'demo-is-there',
  (_, p: { id: string }) => sql<{ human_id: string }>`select human_id from human where human_id = ${p.id}`,
)

/** Whether a council's people are there: they come in one transaction, so that one stands for all. */
export const isTold = async (pool: Pool, { authorityId, humans }: DemoCouncil): Promise<boolean> =>
  (await inCouncil(pool, authorityId, (tx) => tx.one(isThere, { id: idOf(humans[0]?.key ?? '') }))) !== undefined

/**
 * Makes what is missing of the demo by `footing demo` in a process of its own: telling every story takes a hundred megabytes that
 * the server would keep as long as it runs. `program`: the bundle of the commands, which ends itself should this process end.
 */
export async function loadDemoApart(
  pool: Pool,
  urls: { appUrl: string; ownerUrl: string },
  program: string,
): Promise<void> {
  const told = await Promise.all(DEMO_COUNCILS.map((council) => isTold(pool, council)))
  if (told.every(Boolean)) return
  const child = fork(program, ['demo'], {
    execArgv: [...process.execArgv, '--enable-source-maps'],
    env: { ...process.env, FOOTING_MODE: 'demo', DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new PlainTrouble('The demo’s people could not be made. What went wrong stands above.')
}
