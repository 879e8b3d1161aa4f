import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { ByWhom, Wave, Way } from '../followup.ts'
import { due, isWanted, withEndingAndChoice } from '../store.ts'
import type { TriedWay, Turn } from './asked.ts'

type Row = { check_in_id: string; budget_id: string; wave: Wave; way: Way | null; by_whom: ByWhom | null }

/** Wanted, of a confirmed ending, its day not more than four weeks ago, with no answer. `on`: the day. */
const open = (on: string) => sql`select c.check_in_id, c.budget_id, c.wave, chosen.way, chosen.by_whom
  from ${withEndingAndChoice} join ending_confirmed f on f.ending_id = e.ending_id
  where ${isWanted} and ${due} <= ${on}::date and ${due} > ${on}::date - 28
    and not exists (select from check_in_answer a where a.check_in_id = c.check_in_id)`

/** Looked up for each: joined, a night on which thousands are asked would go through all of them for every one. */
const byItself = sql`offset 0`

/** Check-ins whose day has come and of which nobody was asked yet. */
export const toAskOn = statement(
  'followup-to-ask',
  (_, p: { day: Day }) => sql<Row>`${open(p.day)}
    and not exists (select from check_in_asked s where s.check_in_id = c.check_in_id and s.turn = 'asked' ${byItself}) order by c.check_in_id`,
)

/** Those that were asked so many days ago, have no answer, and were not reminded. */
export const toRemindOn = statement(
  'followup-to-remind',
  (_, p: { day: Day; asked: number }) => sql<Row>`${open(p.day)}
    and exists (select from check_in_asked s where s.check_in_id = c.check_in_id and s.turn = 'asked' and s.on_day <= ${p.day}::date - ${p.asked}::int)
    and not exists (select from check_in_asked s where s.check_in_id = c.check_in_id and s.turn = 'reminded' ${byItself}) order by c.check_in_id`,
)

/** That these were asked, or reminded, each with its notice: as many of one as of the other, in the same order. */
export const addAsked = statement(
  'followup-add-asked',
  (_, p: { checkIns: readonly string[]; turns: readonly string[]; notices: readonly string[]; on: Day }) => sql<object>`
  insert into check_in_asked (check_in_id, turn, notice_id, on_day)
  select a.check_in, a.turn, a.notice, ${p.on}::date
  from unnest(${p.checkIns}::uuid[], ${p.turns}::text[], ${p.notices}::uuid[]) as a (check_in, turn, notice)`,
)

type TriedRow = { check_in_id: string; turn: Turn; way: TriedWay; words: string; by_name: string; tried_on: Day }

/** Every time the worker asked and had no answer, in order. */
export const triedOf = statement(
  'followup-tried',
  (_, p: { budget: string }) => sql<TriedRow>`
  select t.check_in_id, t.turn, t.way, t.words, h.name as by_name, t.tried_on
  from check_in_tried t join check_in c on c.check_in_id = t.check_in_id join human h on h.human_id = t.tried_by
  where c.budget_id = ${p.budget}::uuid order by t.tried_on, t.turn = 'again'`,
)

export const addTried = statement(
  'followup-add-tried',
  (q, p: { checkIn: string; turn: Turn; way: TriedWay; words: string; by: string; on: Day }) =>
    q
      .insertInto('check_in_tried')
      .values({ check_in_id: p.checkIn, turn: p.turn, way: p.way, words: p.words, tried_by: p.by, tried_on: p.on }),
)

/**
 * Check-ins that the person wants their worker to ask about, or in a way that needs somebody who rings, comes or posts the sheet, whoever
 * else takes part: their day has come, nobody has answered, and they were not asked twice. It stays until one of that is so. `tried_on`: the first time, where there was one.
 */
export const toAskByWorker = statement(
  'followup-to-ask-by-worker',
  (_, p: { worker: string; today: Day }) => sql<{
    budget_id: string
    known_as: string
    due_on: Day
    tried_on: Day | null
  }>`
  select distinct on (c.budget_id) c.budget_id, ph.known_as, ${due} as due_on,
    (select t.tried_on from check_in_tried t where t.check_in_id = c.check_in_id and t.turn = 'asked') as tried_on
  from ${peopleBeside(p.worker, p.today)} n
  join budget b on b.person_id = n.person_id
  join human ph on ph.human_id = n.person_id
  join lateral (select w.check_in_id, w.budget_id, w.wave, w.round, w.due_on from check_in w where w.budget_id = b.budget_id) c on true
  join lateral (select n.ending_id, n.last_day from ending_stands_now n where n.budget_id = c.budget_id and n.kind <> 'died'
    order by n.told_on desc, n.ending_id desc limit 1) e on true
  join ending_confirmed f on f.ending_id = e.ending_id
  join lateral (select h.waves, h.way, h.by_whom from check_in_choice h where h.budget_id = c.budget_id and h.round = c.round
    order by h.choice_id desc limit 1) chosen on true
  where ${isWanted} and ${due} <= ${p.today}::date
    and (chosen.by_whom = 'worker' or chosen.way <> 'page')
    and not exists (select from check_in_answer a where a.check_in_id = c.check_in_id)
    and not exists (select from check_in_tried t where t.check_in_id = c.check_in_id and t.turn = 'again')
  order by c.budget_id, ${due} desc, c.check_in_id`,
)
