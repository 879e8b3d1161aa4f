import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Councils } from '#council/index.ts'
import { PlainTrouble } from '#trouble.ts'
import { DEMO_COUNCILS, POPULATED } from './councils.ts'

/** Whether this database holds councils of the demo, or the one that `populate` makes: production refuses it. */
export const hasDemo = (councils: Councils): boolean =>
  [...DEMO_COUNCILS, POPULATED].some(({ slug }) => councils.bySlug(slug) !== undefined)

/**
 * Makes what is missing of the demo by `footing demo` in a process of its own: telling every story takes a hundred megabytes that
 * the server would keep as long as it runs. `program`: the bundle of the commands, which ends itself should this process end.
 */
export async function loadDemoApart(urls: { appUrl: string; ownerUrl: string }, program: string): Promise<void> {
  const child = fork(program, ['demo'], {
    execArgv: [...process.execArgv, '--enable-source-maps'],
    env: { ...process.env, FOOTING_MODE: 'demo', DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new PlainTrouble('The demo’s people could not be made. What went wrong stands above.')
}
