import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { ByWhom, Wave, Way } from '../followup.ts'
import { due, isWanted, withEndingAndChoice } from '../store.ts'

type Row = { check_in_id: string; budget_id: string; wave: Wave; way: Way | null; by_whom: ByWhom | null }

/** Wanted, of a confirmed ending, its day not more than four weeks ago, with no answer. `on`: the day. */
const open = (on: string) => sql`select c.check_in_id, c.budget_id, c.wave, chosen.way, chosen.by_whom
  from ${withEndingAndChoice} join ending_confirmed f on f.ending_id = e.ending_id
  where ${isWanted} and ${due} <= ${on}::date and ${due} > ${on}::date - 28
    and not exists (select from check_in_answer a where a.check_in_id = c.check_in_id)`

/** Check-ins whose day has come and of which nobody was asked yet. */
export const toAskOn = statement(
  'followup-to-ask',
  (_, p: { day: Day }) => sql<Row>`${open(p.day)}
    and not exists (select from check_in_asked s where s.check_in_id = c.check_in_id and s.turn = 'asked') order by c.check_in_id`,
)

/** Those that were asked so many days ago, have no answer, and were not reminded. */
export const toRemindOn = statement(
  'followup-to-remind',
  (_, p: { day: Day; asked: number }) => sql<Row>`${open(p.day)}
    and exists (select from check_in_asked s where s.check_in_id = c.check_in_id and s.turn = 'asked' and s.on_day <= ${p.day}::date - ${p.asked}::int)
    and not exists (select from check_in_asked s where s.check_in_id = c.check_in_id and s.turn = 'reminded') order by c.check_in_id`,
)

export const addAsked = statement(
  'followup-add-asked',
  (q, p: { checkIn: string; turn: 'asked' | 'reminded'; notice: string; on: Day }) =>
    q.insertInto('check_in_asked').values({ check_in_id: p.checkIn, turn: p.turn, notice_id: p.notice, on_day: p.on }),
)
