import { keepSending } from '#messages/outbox/keep.ts'
import type { SendPorts } from '#messages/outbox/send.ts'
import { reasonOf } from '#trouble.ts'
import type { DueJob } from './index.ts'
import { keepAtLongWork, type LongWork } from './long.ts'
import { tick } from './tick.ts'

const TICK_MS = 60_000

export type WorkPorts = SendPorts & {
  readonly jobs: readonly DueJob[]
  /** What somebody began that takes longer than a page may; left out, none. */
  readonly long?: readonly LongWork[]
  readonly log: (line: string) => void
}

/**
 * What happens without anybody asking for a page: what falls due, once a minute, long work that was begun, and the outbox. Several programs may do it at
 * once; each thing is done by one of them. `stop` waits for what is in hand.
 */
export function keepWorking(ports: WorkPorts): { stop: () => Promise<void> } {
  const sending = keepSending(ports)
  const atWork = keepAtLongWork({ ...ports, long: ports.long ?? [] })
  const beat = async (): Promise<void> => {
    try {
      // Another process may have changed a council's settings.
      await ports.councils.reload()
      await tick(ports, ports.jobs)
    } catch (trouble) {
      ports.log(`the tick failed: ${reasonOf(trouble)}`)
    }
  }
  // At once as well: what fell due while nobody was working, and a demo's first counts.
  let inHand: Promise<unknown> = beat()
  const ticking = setInterval(() => {
    inHand = beat()
  }, TICK_MS)
  return {
    stop: async () => {
      clearInterval(ticking)
      await Promise.all([sending.stop(), atWork.stop(), inHand])
    },
  }
}
