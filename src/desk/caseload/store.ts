import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** One of a worker's people, with the dated facts from which it follows who must do what next. */
export type CaseRow = {
  budget_id: string
  known_as: string
  name: string
  /** Of whom the worker covers for now; null for their own people. */
  covers_for: string | null
  covers_until: Day | null
  opened_on: Day
  explained_on: Day | null
  answer: string | null
  answered_on: Day | null
  ask_again_on: Day | null
  not_offered_on: Day | null
  offer_again_on: Day | null
  assessment_on: Day | null
  person_done_on: Day | null
  worker_done_on: Day | null
  eligibility_on: Day | null
  amount_on: Day | null
  challenged_on: Day | null
  version_on: Day | null
  person_agreed_on: Day | null
  worker_agreed_on: Day | null
  submitted_on: Day | null
  verdict: string | null
  decided_on: Day | null
  set_up_on: Day | null
  review_on: Day | null
  review_both_said: boolean
  /** The day of the first review, where the worker has written nothing yet about keeping the good of anything in the plan. */
  keeping_on: Day | null
  review_held_on: Day | null
  ending_told_on: Day | null
  ending_last_day: Day | null
  ending_views_person: number
  ending_views_worker: number
  ending_confirmed_on: Day | null
  /** When somebody wrote down that something else ends near the last day, where nobody wrote since what holds the person. */
  ending_cliff_on: Day | null
  /** Came back after an ending, and nothing is set up since: the plan and what follows are those of the new round alone. */
  back_on: Day | null
  lost_on: Day | null
}

/** Within how many days of a last day something else that ends is too near: the council's own number. */
const cliffDays = (
  today: Day,
) => sql<number>`coalesce((select (cs.settings -> 'ending' ->> 'cliffDays')::int from council_settings cs
          where cs.effective_from <= ${today}::date order by cs.effective_from desc, cs.settings_id desc limit 1), 90)`

/** Of the aliases of `caseloadOf`: the first review, while it is open, of a plan with money of which the worker has said nothing there. */
const KEEPING_ON = sql<Day | null>`case when rh.review_id is null
  and exists (select from spend_line l where l.version_id = v.version_id)
  and not exists (select from review fr join review_held fh on fh.review_id = fr.review_id where fr.budget_id = b.budget_id)
  and not exists (select from sustain_line k where k.version_id = v.version_id and k.side = 'worker') then r.meet_on end`

/** The people beside whom this worker stands today, each with their newest budget. */
export const caseloadOf = statement(
  'desk-caseload',
  (_, p: { worker: string; today: Day }) => sql<CaseRow>`
    select b.budget_id, h.known_as, h.name, cf.known_as as covers_for, cf.to_day as covers_until, b.opened_on, o.explained_on, oa.answer,
      oa.answered_on, oa.ask_again_on, nof.said_on as not_offered_on, nof.ask_again_on as offer_again_on, a.opened_on as assessment_on,
      dp.done_on as person_done_on, dw.done_on as worker_done_on, e.decided_on as eligibility_on, am.worked_out_on as amount_on,
      ch.said_on as challenged_on,
      v.opened_on as version_on, pp.given_on as person_agreed_on, pw.given_on as worker_agreed_on, s.submitted_on,
      d.verdict, d.decided_on, ag.set_up_on,
      r.meet_on as review_on, coalesce(rv.sides = 2, false) as review_both_said, ${KEEPING_ON} as keeping_on, rh.held_on as review_held_on,
      en.told_on as ending_told_on, en.last_day as ending_last_day, coalesce(ev.person, 0) as ending_views_person,
      coalesce(ev.worker, 0) as ending_views_worker, ec.confirmed_on as ending_confirmed_on, cliff.since as ending_cliff_on, bk.typed_on as back_on, lost.said_on as lost_on
    from ${peopleBeside(p.worker, p.today)} n
    join human h on h.human_id = n.person_id
    join lateral (select budget_id, opened_on from budget where person_id = n.person_id order by opened_on desc, budget_id limit 1) b on true
    left join lateral (select wh.known_as, c.to_day from cover c join human wh on wh.human_id = c.worker_id
      where n.worker_id <> ${p.worker}::uuid and c.worker_id = n.worker_id and c.covered_by = ${p.worker}::uuid
        and ${p.today}::date between c.from_day and c.to_day and not exists (select from cover_ended e where e.cover_id = c.cover_id
          and e.ended_on <= ${p.today}::date) order by c.to_day desc limit 1) cf on true
    left join lateral (select explained_on from offer where budget_id = b.budget_id order by explained_on desc limit 1) o on true
    left join lateral (select answer, answered_on, ask_again_on from offer_answer where budget_id = b.budget_id order by offer_answer_id desc limit 1) oa on true
    left join lateral (select said_on, ask_again_on from not_offered where budget_id = b.budget_id order by not_offered_id desc limit 1) nof on true
    left join lateral (select assessment_id, opened_on from assessment where budget_id = b.budget_id order by asked_order desc limit 1) a on true
    left join answers_done dp on dp.assessment_id = a.assessment_id and dp.side = 'person'
    left join answers_done dw on dw.assessment_id = a.assessment_id and dw.side = 'worker'
    left join eligibility e on e.assessment_id = a.assessment_id
    left join lateral (select worked_out_on from indicative_amount where assessment_id = a.assessment_id) am on true
    left join lateral (select c.said_on from indicative_amount i join amount_challenge c on c.amount_id = i.amount_id
        where i.budget_id = b.budget_id and not exists (select from amount_challenge_answered ca where ca.challenge_id = c.challenge_id)
        order by c.said_on limit 1) ch on true
    left join back_in bk on bk.budget_id = b.budget_id
    left join lateral (select version_id, opened_on from plan_version where budget_id = b.budget_id
        and number > coalesce(bk.approved_before, 0) order by number desc limit 1) v on true
    left join lateral (select given_on from plan_answer where version_id = v.version_id and side = 'person' order by plan_answer_id desc limit 1) pp on true
    left join lateral (select given_on from plan_answer where version_id = v.version_id and side = 'worker' order by plan_answer_id desc limit 1) pw on true
    left join submission s on s.version_id = v.version_id
    left join decision_standing d on d.submission_id = s.submission_id
    left join agreement_now ag on ag.budget_id = b.budget_id and bk.budget_id is null
    left join lateral (select rv.review_id, coalesce((select rd.meet_on from review_day rd where rd.review_id = rv.review_id order by rd.day_id desc limit 1),
        rv.meet_on) as meet_on from review rv where rv.budget_id = b.budget_id and bk.budget_id is null
        and (coalesce(ag.round, 0) = 0 or rv.opened_on >= ag.set_up_on) order by 2 desc, rv.review_id limit 1) r on true
    left join review_held rh on rh.review_id = r.review_id
    left join lateral (select count(distinct side)::int as sides from review_view where review_id = r.review_id) rv on true
    left join lateral (select ending_id, told_on, last_day, kind from ending_stands_now where budget_id = b.budget_id
        and bk.budget_id is null order by told_on desc, ending_id limit 1) en on true
    left join ending_confirmed ec on ec.ending_id = en.ending_id
    left join lateral (select count(distinct condition) filter (where side = 'person')::int as person,
        count(distinct condition) filter (where side = 'worker')::int as worker from ending_view where ending_id = en.ending_id) ev on true
    left join lateral (select min(f.written_on) as since from (select distinct on (cf.kind) cf.kind, cf.on_day, cf.written_on from cliff_fact cf
        where cf.budget_id = b.budget_id order by cf.kind, cf.written_on desc, cf.cliff_fact_id desc) f
        where en.last_day >= ${p.today}::date and en.kind <> 'died' and abs(f.on_day - en.last_day) <= ${cliffDays(p.today)}
        and not exists (select from ending_cliff_words cw where cw.ending_id = en.ending_id and f.kind = any(cw.near)
          and cw.written_on >= f.written_on)) cliff on true
    left join lateral (select ca.said_on from check_in c join check_in_answer ca on ca.check_in_id = c.check_in_id
        where c.budget_id = b.budget_id and ca.benefit = 'lost'
          and not exists (select from check_in_answer newer where newer.check_in_id = ca.check_in_id and newer.outcome_id = ca.outcome_id
            and newer.check_in_answer_id > ca.check_in_answer_id)
          and not exists (select from help_call call join help_call_answered done on done.call_id = call.call_id where call.check_in_id = c.check_in_id)
        order by ca.check_in_answer_id desc limit 1) lost on true
    order by h.known_as, b.budget_id`,
)

/** How many asked for a budget whom nobody has taken yet. */
export const requestsWaiting = statement(
  'desk-requests-waiting',
  (_, _p: object) => sql<{ waiting: number }>`
    select count(*)::int as waiting from budget_request r
    where not exists (select from request_taken t where t.request_id = r.request_id)`,
)
