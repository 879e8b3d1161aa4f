import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

type WorkerRow = { human_id: string; name: string }

/** Works as a worker on that day, or did and is still somebody's named worker. */
const isAWorker = (today: string) => sql`(h.human_id in (select w.human_id from role_held w where w.role = 'worker')
  and (exists (select from role_held r where r.human_id = h.human_id and r.role = 'worker'
      and r.from_day <= ${today}::date and not exists (select from role_ended e
        where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${today}::date))
    or exists (select from named_worker n where n.worker_id = h.human_id
      and n.named_id = (select max(m.named_id) from named_worker m where m.person_id = n.person_id))))`

/** Every worker of the council by name. */
export const allWorkers = statement(
  'supervision-workers',
  (_, p: { today: Day }) => sql<WorkerRow>`select h.human_id, h.name from human h
    where ${isAWorker(p.today)} order by h.name, h.human_id`,
)

export const oneWorker = statement(
  'supervision-worker',
  (_, p: { worker: string; today: Day }) => sql<WorkerRow>`select h.human_id, h.name from human h
    where h.human_id = ${p.worker}::uuid and ${isAWorker(p.today)}`,
)

/** Budgets about the reader themself: nobody is staff on their own record. */
export const budgetsAbout = statement('supervision-own-budgets', (q, p: { reader: string }) =>
  q.selectFrom('budget').select('budget_id').where('person_id', '=', p.reader),
)

export type WorryRow = {
  worry_id: string
  budget_id: string
  known_as: string
  words: string
  said_by: string
  said_on: Day
  settled_words: string | null
  settled_by: string | null
  settled_on: Day | null
}

const worries = sql`select w.worry_id, w.budget_id, h.known_as, w.words, w.said_by, w.said_on, s.words as settled_words,
    sh.name as settled_by, s.settled_on
  from worker_worry w
  join budget b on b.budget_id = w.budget_id
  join human h on h.human_id = b.person_id
  left join worker_worry_settled s on s.worry_id = w.worry_id
  left join human sh on sh.human_id = s.settled_by`

/** What a worker is worried about: what is open first, the oldest first; then what was settled in the last half year. */
export const worriesOfWorker = statement(
  'supervision-worries',
  (_, p: { worker: string; today: Day }) => sql<WorryRow>`${worries}
    where w.said_by = ${p.worker}::uuid and (s.settled_on is null or s.settled_on > ${p.today}::date - 183)
    order by s.settled_on is not null, w.said_on, w.worry_id limit 100`,
)

/** What this human said about one budget, the newest first. */
export const worriesAbout = statement(
  'supervision-worries-about',
  (_, p: { budget: string; by: string }) => sql<WorryRow>`${worries}
    where w.budget_id = ${p.budget}::uuid and w.said_by = ${p.by}::uuid order by w.said_on desc, w.worry_id limit 50`,
)

/** One worry of a worker, but not to whom it is about. */
export const worryById = statement(
  'supervision-worry',
  (_, p: { worry: string; worker: string; reader: string }) => sql<WorryRow>`${worries}
    where w.worry_id = ${p.worry}::uuid and w.said_by = ${p.worker}::uuid and b.person_id <> ${p.reader}::uuid`,
)

export const addWorry = statement(
  'supervision-add-worry',
  (q, p: { id: string; budget: string; words: string; by: string; on: Day }) =>
    q
      .insertInto('worker_worry')
      .values({ worry_id: p.id, budget_id: p.budget, words: p.words, said_by: p.by, said_on: p.on }),
)

/** Nothing comes back where somebody settled it in the same moment. */
export const addSettled = statement(
  'supervision-settle-worry',
  (q, p: { worry: string; words: string; by: string; on: Day }) =>
    q
      .insertInto('worker_worry_settled')
      .values({ worry_id: p.worry, words: p.words, settled_by: p.by, settled_on: p.on })
      .onConflict((on) => on.columns(['authority_id', 'worry_id']).doNothing())
      .returning('worry_id'),
)
