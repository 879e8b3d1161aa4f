import { PlainTrouble } from '#trouble.ts'

/**
 * Keeps SIGINT and SIGTERM from ending the process while the database is half started, which would leave it running
 * alone. `check` refuses to go on after one; `release` lets it take its usual effect.
 */
export function holdSignals() {
  let held: NodeJS.Signals | undefined
  const hold = (signal: NodeJS.Signals) => {
    held = signal
  }
  process.on('SIGINT', hold).on('SIGTERM', hold)
  return {
    check() {
      if (held) throw new PlainTrouble('Footing was stopped while it was starting.')
    },
    release() {
      process.off('SIGINT', hold).off('SIGTERM', hold)
      if (held) process.kill(process.pid, held)
    },
  }
}
