import { type Done, isRefused, type Outcome } from '#access/act.ts'
import { NotAllowed, permitFor } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import type { Role } from '#access/role.ts'
import { type Asking, addAudit, addLine } from '#access/store.ts'
import type { Action, Resource } from '#access/who-may.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { DEMO_COUNCILS, type DemoHuman, humansOf, idOf } from './councils.ts'
import { budgetOf } from './found.ts'

/** Tells a story into the database through the same deeds as the pages use, each by the right human, on its day. */
export type Storyteller = {
  /** Carries out a deed as this human on a day so many days before (or after) the demo's first day. */
  does<R extends Resource, A extends Action<R>>(
    who: string,
    daysFromNow: number,
    may: readonly [R, A],
    deed: (tx: Tx, permit: Permit<R, A>) => Promise<Outcome>,
  ): Promise<Done>
  day(daysFromNow: number): Day
  /** The worker of whom it is about; '' where it is about nobody. */
  readonly worker: string
}

/** One person's story so far, or the council's pay runs (about nobody). */
export type Story = { council: string; about?: string; story: (teller: Storyteller) => Promise<void> }

const humans = new Map<string, DemoHuman>(
  DEMO_COUNCILS.flatMap((council) => humansOf(council).map((human) => [human.key, human] as const)),
)

const humanOf = (key: string): DemoHuman => {
  const human = humans.get(key)
  if (human === undefined) throw new Error(`the demo knows nobody called ${key}`)
  return human
}

/** Stands for the gate's own question: the relations hold as the story says they do on that day. */
function askingOf(who: DemoHuman, person: DemoHuman | undefined, today: Day, at: Date): Asking {
  return {
    human_id: idOf(who.key),
    name: who.name,
    known_as: who.knownAs,
    seen_before: 0,
    password_at: at,
    at,
    now: at,
    today,
    roles: [...who.roles] as Role[],
    covers: false,
    budget_id: person === undefined ? null : budgetOf(person.key),
    person_id: person === undefined ? null : idOf(person.key),
    person_name: person?.name ?? null,
    person_known_as: person?.knownAs ?? null,
    how_to_talk: null,
    ...{ large_print: false, own_large_print: false },
    passed_budget: null,
    passed_for: 'passed-device',
    token_hash: Buffer.alloc(32),
    worker_id: person?.worker === undefined ? null : idOf(person.worker),
    shared: ['plan', 'carer-questions'],
    submitted: true,
    approved: true,
    back_after: null,
    ended_on: null,
    ended_kind: null,
  }
}

/** A storyteller for one person's budget; without a person, for the council's own pages (pay runs). */
export function tell(tx: Tx, authorityId: number, firstDay: Day, personKey?: string): Storyteller {
  const person = personKey === undefined ? undefined : humanOf(personKey)
  return {
    day: (days) => addDays(firstDay, days),
    worker: person?.worker ?? '',
    async does(who, daysFromNow, [resource, action], deed) {
      const today = addDays(firstDay, daysFromNow)
      const at = new Date(`${today}T10:00:00Z`)
      const asking = askingOf(humanOf(who), person, today, at)
      const permit = permitFor(asking, authorityId, resource, action, person !== undefined)
      if (permit === undefined) throw new NotAllowed(`${who} may not ${resource} ${action}`)
      const outcome = await deed(tx, permit)
      if (isRefused(outcome))
        throw new Error(
          `${who} on ${today}, ${resource} ${action}: ${outcome.refused.map(({ code, at: field }) => `${code} ${field ?? ''}`).join(', ')}`,
        )
      for (const { budgetId, stage, sentence } of outcome.lines)
        await tx.run(addLine, { budget: budgetId, on: today, stage, sentence, by: asking.human_id })
      await tx.run(addAudit, {
        at,
        human: asking.human_id,
        role: permit.as,
        resource,
        action,
        outcome: 'wrote',
        budget: asking.budget_id,
        person: asking.person_id,
        route: 'demo',
      })
      return outcome
    },
  }
}
