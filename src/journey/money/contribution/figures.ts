import { addDays, addMonths, type Day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { instalments, weeklyPence } from '#core/pattern/index.ts'
import { baseOf, type Schedule } from '../agreement/schedule.ts'

// Longer than the longest period, so that the one that a day lies in begins within it.
const LOOK_BACK_DAYS = 31

/**
 * What is agreed comes to on a day, pence a week as plans say it, and what is paid once within a year of that day. A pause does not
 * make meeting the needs cheaper, so none is counted. Before the first day of the money: as on that first day.
 */
export function costOn({ lines, overlays }: Schedule, on: Day): { weeklyPence: Pence; oncePence: Pence } {
  const [first, ...others] = lines.map(({ from }) => from)
  if (first === undefined) return { weeklyPence: 0n, oncePence: 0n }
  const at = maxDay(on, others.reduce(minDay, first))
  const laid = overlays.filter(({ kind }) => kind !== 'pause')
  const lasting = lines.filter(({ every }) => every !== 'once').map(baseOf)
  const due = instalments(lasting, laid, { from: addDays(at, -LOOK_BACK_DAYS), to: at })
  const rates = due.flatMap(({ every, working }) =>
    working
      .filter(({ from, to, cause }) => from <= at && to >= at && cause !== 'one-off')
      .map(({ ratePence }) => weeklyPence({ every, amountPence: ratePence })),
  )
  const once = lines.filter(({ every, from }) => every === 'once' && from >= addMonths(at, -12))
  return { weeklyPence: sum(rates), oncePence: sum(once.map(({ amountPence }) => amountPence)) }
}

const sum = (pence: readonly Pence[]): Pence => pence.reduce((all, one) => all + one, 0n)
