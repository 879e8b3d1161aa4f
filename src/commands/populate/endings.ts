import { addDays, addMonths, type Day, sayDate } from '#core/day.ts'
import type { Agreed, Ended } from './agreed.ts'
import { byPerson, byWorker, type Life } from './life.ts'
import { overlayRow } from './uplift.ts'
import { ENDED, KEPT } from './words.ts'
import type { Written } from './written.ts'

const NOTICE_DAYS = 28

/** An ending told, talked about and confirmed, with the last paid day laid over the agreement; undefined where it is not confirmed yet. */
export function isEnded(life: Life, agreed: Agreed): Ended | undefined {
  const { chance, rows, budgetId, worker, personId, staff } = life
  if (!life.later(0, 10)) return undefined
  const [ending_id, told_on] = [chance.id(), life.on()]
  const lastDay = addDays(told_on, NOTICE_DAYS + chance.whole(0, 28))
  const event = agreed.plan.outcomes.flatMap(({ ends }) => (ends.as === 'event' ? [ends.event] : []))[0] ?? ''
  const ground_id = chance.id()
  rows.add('lawful_ground', {
    ...{
      ground_id,
      budget_id: budgetId,
      basis: 'persons-choice',
      why: ENDED,
      person_said: ENDED,
      said_how: 'together',
    },
    ...{ said_by: personId, said_on: told_on, ways_talked: true, written_by: worker.id, written_on: told_on },
  })
  rows.add('ending', {
    ...{ ending_id, ground_id, budget_id: budgetId, kind: 'after-review', last_day: lastDay, event, reasons: ENDED },
    ...{ told_on, proposed_by: worker.id },
  })
  byWorker(life, 'ending', 'propose')
  life.line('ending', `${worker.name} said that the last paid day is ${sayDate(lastDay)}.`, worker.id)
  if (!life.later(1, 9)) return undefined
  for (const side of ['person', 'worker'] as const) {
    const by = side === 'person' ? personId : worker.id
    for (const condition of ['a', 'b', 'c', 'd'] as const)
      rows.add('ending_view', {
        ...{ ending_id, condition, side, said: chance.pick(['yes', 'yes', 'yes', 'not-sure']), words: '' },
        ...{ said_by: by, typed_by: by, said_on: life.on() },
      })
    life.audit({ by, role: side, resource: 'ending', action: `say-as-${side}` })
  }
  if (!life.later(1, 9)) return undefined
  const [madeOn, made_by] = [life.on(), staff.manager.id]
  rows.add('ending_confirmed', { ending_id, confirmed_by: made_by, confirmed_on: madeOn })
  rows.add(
    'overlay',
    overlayRow(agreed, life, { kind: 'ends', from_day: lastDay, reason: ENDED, made_by, made_on: madeOn }),
  )
  life.audit({ by: made_by, role: 'manager', resource: 'ending', action: 'confirm' })
  life.line('ending', `The ending was confirmed: the last paid day is ${sayDate(lastDay)}.`, made_by)
  return { lastDay, madeOn }
}

/** Looks back after the money has stopped, chosen by the person, and answered by most. */
export function looksBack(life: Life, plan: Written, lastDay: Day): void {
  const { chance, rows, budgetId, personId } = life
  if (!life.reach(addDays(lastDay, chance.whole(1, 8)))) return
  const waves = [
    { wave: '6-weeks', due_on: addDays(lastDay, 42) },
    { wave: '6-months', due_on: addMonths(lastDay, 6) },
    { wave: '12-months', due_on: addMonths(lastDay, 12) },
  ] as const
  const chosen = chance.some(waves, chance.whole(1, 3)).map((one) => ({ ...one, check_in_id: chance.id() }))
  for (const { wave, due_on, check_in_id } of chosen)
    rows.add('check_in', { check_in_id, budget_id: budgetId, wave, due_on, chosen_by: personId })
  byPerson(life, 'followup', 'choose')
  for (const { due_on, check_in_id } of chosen) {
    if (!life.reach(addDays(due_on, chance.whole(0, 9)))) return
    if (chance.likely(0.25)) continue
    for (const { outcomeId } of plan.outcomes) {
      const benefit = chance.pick(['kept', 'kept', 'kept', 'partly', 'lost'] as const)
      rows.add('check_in_answer', {
        ...{ check_in_id, outcome_id: outcomeId, benefit, how: KEPT[benefit] },
        ...{ said_by: personId, typed_by: personId, said_on: life.on() },
      })
    }
    byPerson(life, 'followup', 'answer')
    life.line('followup', `${life.knownAs} told us how things are.`, personId)
  }
}
