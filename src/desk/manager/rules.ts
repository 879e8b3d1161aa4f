import type { Day } from '#core/day.ts'
import { KINDS, type Kind, type Waiting } from './manager.ts'

/** What there is of one kind: when each began to wait, or by when each has to be answered. */
export type Found = { since?: readonly Day[]; by?: readonly Day[] }

const earliest = (days: readonly Day[] = []): Day | undefined => [...days].sort()[0]

/** What waits, in the order in which it cannot; a kind of which nothing waits is left out. */
export const waitingFrom = (found: Readonly<Record<Kind, Found & { count?: number }>>): readonly Waiting[] =>
  KINDS.flatMap((kind) => {
    const { since, by, count = Math.max(since?.length ?? 0, by?.length ?? 0) } = found[kind]
    return count === 0 ? [] : [{ kind, count, since: earliest(since), by: earliest(by) }]
  })
