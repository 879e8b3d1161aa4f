import { realClock } from '#core/clock.ts'
import { loadCouncils } from '#council/index.ts'
import { doLongWork } from '#jobs/long.ts'
import { tick } from '#jobs/tick.ts'
import { keepWorking } from '#jobs/work.ts'
import { waysFrom } from '#messages/channels/ways.ts'
import { type Round, sendRound } from '#messages/outbox/send.ts'
import { JOBS, LONG_WORK, POSTS } from '../jobs-list.ts'
import { readChannels } from '../settings.ts'
import { onDatabase } from './database.ts'

export const WORK_HELP =
  'work [--once]                  does what falls due and sends the outbox, apart from npm start; until it is stopped, or once'

type Around = {
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  readonly log: (line: string) => void
}

/** What falls due, what somebody began (pay runs), and the outbox, without the pages. Beside `npm start`, or beside another of itself, it does no harm. */
export async function work(args: readonly string[], { env, say, log }: Around): Promise<number> {
  const channels = readChannels(env)
  await onDatabase(env, log, async (pool) => {
    const councils = await loadCouncils(pool)
    const link = channels.link ?? `http://127.0.0.1:${env.PORT ?? 3000}`
    const ports = {
      pool,
      councils,
      jobs: JOBS,
      long: LONG_WORK,
      posts: POSTS,
      ways: waysFrom(channels),
      link,
      now: realClock.now,
      log,
    }
    if (args.includes('--once')) {
      const due = await tick(ports, JOBS)
      const did = due.reduce((sum, line) => sum + line.did, 0)
      await doLongWork(ports)
      say(`${did === 1 ? '1 thing fell' : `${did} things fell`} due. ${sayRound(await sendRound(ports))}`)
      return
    }
    const working = keepWorking(ports)
    say('Working: what falls due, pay runs, and the outbox. Stop it with Ctrl-C.')
    await signalled()
    await working.stop()
  })
  return 0
}

const sayRound = ({ sent, tryAgain, refused }: Round): string =>
  `Outbox: ${sent} sent, ${tryAgain} to try again, ${refused} not taken.`

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
