import { addDays, type Day } from '#core/day.ts'
import type { Stage } from '#journey.ts'
import type { Uplift } from './agreed.ts'
import type { Chance } from './chance.ts'
import type { PayRuns } from './pay-runs.ts'
import type { Rows } from './rows.ts'
import type { Staff } from './staff.ts'

/** One person's journey while it is being told, a day at a time and never beyond today. */
export type Life = {
  chance: Chance
  rows: Rows
  staff: Staff
  runs: PayRuns
  uplift: Uplift
  today: Day
  personId: string
  budgetId: string
  knownAs: string
  name: string
  worker: { id: string; name: string }
  /** The day that the story has reached. */
  on(): Day
  /** Goes on by so many days; false where that day has not come yet, and the story stops. */
  later(fewest: number, most: number): boolean
  /** Goes on to a day, if it is later than the day reached; false as for `later`. */
  reach(day: Day): boolean
  /** A sentence of the timeline, on the day reached or another. */
  line(stage: Stage, sentence: string, by: string | null, on?: Day): void
  /** What was done or seen, for the audit. */
  audit(done: Audited): void
}

export type Audited = {
  by: string
  role: string
  resource: string
  action: string
  outcome?: 'read' | 'wrote'
  on?: Day
}

/** Who it is about, where it begins. */
export type Beginning = Omit<Life, 'on' | 'later' | 'reach' | 'line' | 'audit'> & { start: Day }

export function newLife({ start, ...facts }: Beginning): Life {
  const { chance, rows, budgetId, personId, today } = facts
  let on = start
  const reach = (day: Day): boolean => {
    if (day > today) return false
    if (day > on) on = day
    return true
  }
  return {
    ...facts,
    on: () => on,
    reach,
    later: (fewest, most) => reach(addDays(on, chance.whole(fewest, most))),
    line: (stage, sentence, by, day = on) =>
      rows.add('timeline_line', { budget_id: budgetId, on_day: day, stage, sentence, by_human: by }),
    audit: ({ by, role, resource, action, outcome = 'wrote', on: day = on }) =>
      rows.add('audit_entry', {
        at: new Date(`${day}T${chance.whole(10, 16)}:${chance.whole(10, 59)}:00Z`),
        human_id: by,
        role,
        resource,
        action,
        outcome,
        budget_id: budgetId,
        person_id: personId,
        route: `/budgets/:budget/${resource}`,
      }),
  }
}

/** By the person in their own session. */
export const byPerson = (life: Life, resource: string, action: string): void =>
  life.audit({ by: life.personId, role: 'person', resource, action })

/** By the named worker. */
export const byWorker = (life: Life, resource: string, action: string): void =>
  life.audit({ by: life.worker.id, role: 'worker', resource, action })
