import { addDays, daysBetween, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { Agreed } from './agreed.ts'
import type { Life } from './life.ts'
import { overlayRow } from './uplift.ts'

/** A bad time: what the plan agrees on top of a line comes for some weeks, asked for by the person a good while after the set-up. */
export function isMoreOnce(life: Life, { agreementId, setUpOn, plan, lines }: Agreed): Overlay[] {
  const { chance, rows, budgetId, personId, today, knownAs, line: say } = life
  const at = plan.spendLines.findIndex(({ more, every }) => more !== undefined && every === 'weekly')
  const [more, line] = [plan.spendLines[at]?.more, lines[at]]
  const made_on = addDays(setUpOn, chance.whole(60, 150))
  if (more === undefined || line === undefined || !chance.likely(0.5) || made_on > today) return []
  const weeks = Math.max(0, Math.ceil(daysBetween(line.from, made_on) / 7)) + 2
  const from = addDays(line.from, 7 * weeks)
  const to = addDays(from, 7 * more.periods - 1)
  const switch_id = chance.id()
  rows.add('unwell_switch', {
    ...{ switch_id, budget_id: budgetId, thrown_by: personId, as_role: 'person', adds: 'hours', words: '' },
    thrown_on: made_on,
  })
  const { amountPence } = more
  const row = overlayRow({ agreementId }, life, {
    ...{ kind: 'unwell', line_id: line.id, from_day: from, to_day: to, amount_pence: amountPence, switch_id },
    ...{ reason: more.buys, made_by: personId, made_on },
  })
  rows.add('overlay', row)
  if (to < today) rows.add('unwell_switch_ended', { switch_id, ended_by: personId, ended_on: to })
  const sentence = `${knownAs} started ${sayMoney(amountPence)} more a week for a bad time, from ${sayDate(from)} to ${sayDate(to)}.`
  say('money', sentence, personId, made_on)
  return [{ id: row.overlay_id, kind: 'unwell', lineId: line.id, from, to, amountPence }]
}
