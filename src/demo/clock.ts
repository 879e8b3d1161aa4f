import { sql } from 'kysely'
import { addMonths, type Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { statement } from '#db/statement.ts'
import { inCouncil } from '#db/transaction.ts'
import { type DueLine, type JobPorts, runDue } from '#jobs/index.ts'
import { journeyToday } from '#jobs/tick.ts'

export type ClockReason = 'clock-moves-forward-only' | 'clock-moves-two-years-at-most' | 'clock-has-moved-meanwhile'

/** Forward, and at most two years at a time: each day in between is lived through. */
export function mayMove(today: Day, toDay: Day): Verdict<ClockReason> {
  if (toDay <= today) return refuse('clock-moves-forward-only', 'on')
  return toDay > addMonths(today, 24) ? refuse('clock-moves-two-years-at-most', 'on') : fine
}

/**
 * Puts the journey's day on `toDay` at the same time of day in London, where it is still `fromDay`. In seconds, since a
 * 'day' in an interval would last 23 or 25 hours twice a year.
 */
const setClock = statement(
  'set-journey-clock',
  (_, p: { fromDay: Day; toDay: Day }) => sql<{ moved: boolean }>`
    update journey_clock set ahead = make_interval(secs => extract(epoch from
      (${p.toDay}::date + ((now() + ahead) at time zone 'Europe/London')::time) at time zone 'Europe/London' - now())::float8)
    where ((now() + ahead) at time zone 'Europe/London')::date = ${p.fromDay}::date
    returning true as moved`,
)

/**
 * Moves the demo's clock to a later day and does what falls due on each day on the way, in order. `fromDay` is the day that
 * whoever moves it saw: the same press sent twice moves it once.
 */
export async function moveClock(
  ports: JobPorts,
  toDay: Day,
  fromDay?: Day,
): Promise<{ did: readonly DueLine[] } | { refused: Verdict<ClockReason> }> {
  const today = await journeyToday(ports)
  if (fromDay !== undefined && fromDay !== today) return { refused: refuse('clock-has-moved-meanwhile') }
  const verdict = mayMove(today, toDay)
  if (!isFine(verdict)) return { refused: verdict }
  const before = await runDue(ports, today)
  const authorityId = ports.councils.all()[0]?.authorityId ?? 1
  const moved = await inCouncil(ports.pool, authorityId, (tx) => tx.one(setClock, { fromDay: today, toDay }))
  if (moved === undefined) return { refused: refuse('clock-has-moved-meanwhile') }
  return { did: [...before, ...(await runDue(ports, toDay))] }
}
