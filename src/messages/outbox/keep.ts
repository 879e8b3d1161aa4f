import { reasonOf } from '#trouble.ts'
import { type SendPorts, sendRound } from './send.ts'

/** How long the outbox rests between two rounds, in milliseconds. */
const EVERY_MS = 5_000

/**
 * Sends what is in the outbox, round after round, until it is stopped; `stop` waits for the message in hand. It keeps no program
 * alive by itself. What goes wrong in a round is logged and tried again in the next.
 */
export function keepSending(
  ports: SendPorts & { readonly log: (line: string) => void },
  everyMs = EVERY_MS,
): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let inHand: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      await sendRound(ports, () => !stopped)
    } catch (trouble) {
      ports.log(`the outbox failed: ${reasonOf(trouble)}`)
    }
    if (!stopped) timer = setTimeout(next, everyMs).unref()
  }
  const next = (): void => {
    inHand = round()
  }
  next()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await inHand
    },
  }
}
