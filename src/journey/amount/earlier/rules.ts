import type { Amount, Lines } from '../amount.ts'
import type { AmountChange, LineChange } from './changed.ts'

/** Which answers count otherwise than before, in the order of the newer questions; what is no longer asked comes last. */
function linesChanged(before: Lines, now: Lines): readonly LineChange[] {
  const pointsIn = (lines: Lines, key: string): number | undefined => lines.find((line) => line.key === key)?.points
  const still = now.map(({ key, about, points }) => ({ about, before: pointsIn(before, key), now: points }))
  const gone = before
    .filter(({ key }) => pointsIn(now, key) === undefined)
    .map(({ about, points }) => ({ about, before: points, now: undefined }))
  return [...still, ...gone].filter((line) => (line.before ?? 0) !== (line.now ?? 0))
}

/** What changed from the first figure before to this one: each side's by its own answers, the rates apart. */
export function amountChange(before: Amount, now: Amount): AmountChange {
  const was = before.working
  const is = now.working
  return {
    person: {
      byPence: now.personViewPence - before.personViewPence,
      lines: linesChanged(was.person, is.person),
    },
    worker: {
      byPence: now.workerViewPence - before.workerViewPence,
      lines: linesChanged(was.worker, is.worker),
    },
    point: was.pencePerPoint === is.pencePerPoint ? undefined : { before: was.pencePerPoint, now: is.pencePerPoint },
    setByHand: before.override !== undefined || now.override !== undefined,
  }
}
