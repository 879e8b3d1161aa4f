import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { AfterTalk, PrivateSaid, Sign } from './private.ts'

/** Newest first. */
export const privateQuestionsOf = statement('private-questions', (q, p: { budget: string }) =>
  q
    .selectFrom('private_question as q')
    .innerJoin('human', 'human.human_id', 'q.asked_by')
    .leftJoin('private_followed as f', 'f.private_id', 'q.private_id')
    .leftJoin('human as follower', 'follower.human_id', 'f.followed_by')
    .leftJoin('private_talk as t', 't.private_id', 'q.private_id')
    .leftJoin('human as talker', 'talker.human_id', 't.typed_by')
    .select(['t.talked_on', 't.next as talk_next', 't.words as talk_words', 'talker.name as talk_by'])
    .select(['q.private_id', 'q.signs', 'q.because', 'q.asked_on', 'human.name as by_name'])
    .select(['f.words as followed_words', 'f.followed_on', 'follower.name as followed_by'])
    .where('q.budget_id', '=', p.budget)
    .orderBy('q.asked_on', 'desc')
    .orderBy('q.private_id', 'desc'),
)

/** Newest first. */
export const privateAnswersOf = statement('private-answers', (q, p: { budget: string }) =>
  q
    .selectFrom('private_question as q')
    .innerJoin('private_answer as a', 'a.private_id', 'q.private_id')
    .select(['q.private_id', 'a.said', 'a.words', 'a.safe_way', 'a.said_on'])
    .where('q.budget_id', '=', p.budget)
    .orderBy('a.private_answer_id', 'desc'),
)

type PaidRow = { arrives_on: Day; amount_pence: Pence }

/** Payments that came, and were not sent back by the bank, from a day on; newest first. */
export const paymentsThatCame = statement(
  'private-payments-that-came',
  (_, p: { budget: string; from: Day; today: Day }) => sql<PaidRow>`
    select p.arrives_on, p.amount_pence from payment p
    where p.budget_id = ${p.budget}::uuid and p.arrives_on between ${p.from}::date and ${p.today}::date
      and not exists (select from payment_returned r where r.payment_id = p.payment_id)
    order by p.arrives_on desc`,
)

type OutRow = { booked_on: Day; amount_pence: Pence; payee: string; words: string }

/** What went out of the person's own accounts, by their statements, from a day on; newest first. Pence above zero. */
export const wentOut = statement(
  'private-went-out',
  (_, p: { budget: string; from: Day; most: number }) => sql<OutRow>`
    select r.booked_on, -r.amount_pence as amount_pence, r.payee, r.words
    from counted_row r join statement_account a on a.account_id = r.account_id
    where r.budget_id = ${p.budget}::uuid and a.held_by = 'person' and r.amount_pence < 0 and r.booked_on >= ${p.from}::date
    order by r.booked_on desc limit ${p.most}::int`,
)

/** Days on which bank details were written down in place of others. */
export const newDetailsDays = statement(
  'private-new-details',
  (_, p: { budget: string }) => sql<{ entered_on: Day }>`
    select n.entered_on from payee n
    where n.budget_id = ${p.budget}::uuid
      and exists (select from payee o where o.budget_id = n.budget_id and o.entered_on < n.entered_on)`,
)

type MayShowRow = {
  budget_id: string
  known_as: string
  asked_on: Day | null
  came: readonly { on: Day; pence: string }[]
  went: readonly { on: Day; pence: string; payee: string; words: string }[]
  details: readonly Day[]
}

/**
 * People beside whom a worker stands of whom something may show: the newest three payments went out again nearly whole within a day, or
 * something went out within a week after other bank details. Only of these the rows are read, as of one person alone; in one answer,
 * since it is asked for a first screen.
 */
export const mayShow = statement(
  'private-may-show',
  (_, p: { worker: string; today: Day; from: Day; people: number; rows: number }) => sql<MayShowRow>`
    select b.budget_id, h.known_as, (select max(greatest(q.asked_on, t.talked_on)) from private_question q
      left join private_talk t on t.private_id = q.private_id where q.budget_id = b.budget_id) as asked_on,
      (select coalesce(jsonb_agg(jsonb_build_object('on', y.arrives_on, 'pence', y.amount_pence::text)), '[]') from payment y
        where y.budget_id = b.budget_id and y.arrives_on between ${p.from}::date and ${p.today}::date
          and not exists (select from payment_returned back where back.payment_id = y.payment_id)) as came,
      (select coalesce(jsonb_agg(jsonb_build_object('on', o.booked_on, 'pence', (-o.amount_pence)::text, 'payee', o.payee, 'words', o.words)), '[]')
        from (select r.* from counted_row r join statement_account a on a.account_id = r.account_id
          where r.budget_id = b.budget_id and a.held_by = 'person' and r.amount_pence < 0 and r.booked_on >= ${p.from}::date
          order by r.booked_on desc limit ${p.rows}::int) o) as went,
      (select coalesce(jsonb_agg(n.entered_on), '[]') from payee n where n.budget_id = b.budget_id
        and exists (select from payee o where o.budget_id = n.budget_id and o.entered_on < n.entered_on)) as details
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join human h on h.human_id = b.person_id
    where exists (select from payee n join payee o on o.budget_id = n.budget_id and o.entered_on < n.entered_on
        join counted_row r on r.budget_id = n.budget_id and r.amount_pence < 0 and r.booked_on between n.entered_on and n.entered_on + 7
        join statement_account a on a.account_id = r.account_id and a.held_by = 'person'
        where n.budget_id = b.budget_id and n.entered_on >= ${p.from}::date - 7)
      or (select count(*) = 3 and bool_and(coalesce(went.pence, 0) * 100 >= came.amount_pence * 95)
        from (select y.arrives_on, y.amount_pence from payment y
          where y.budget_id = b.budget_id and y.arrives_on between ${p.from}::date and ${p.today}::date
            and not exists (select from payment_returned back where back.payment_id = y.payment_id)
          order by y.arrives_on desc limit 3) came
        left join lateral (select -sum(r.amount_pence) as pence from counted_row r join statement_account a on a.account_id = r.account_id
          where r.budget_id = b.budget_id and a.held_by = 'person' and r.amount_pence < 0
            and r.booked_on between came.arrives_on and came.arrives_on + 1) went on true)
    order by h.known_as, b.budget_id limit ${p.people}::int`,
)

type WaitingRow = { budget_id: string; known_as: string; since: Day; wrote: boolean }

/** People beside whom a worker stands whose newest answer is not a no, or whose talk led to the safety path, and of whom nobody has written what was done. */
export const privateWaiting = statement(
  'private-waiting',
  (_, p: { worker: string; today: Day }) => sql<WaitingRow>`
    select b.budget_id, h.known_as, coalesce(a.said_on, t.typed_on) as since, a.said is not null as wrote
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join private_question q on q.budget_id = b.budget_id
    join human h on h.human_id = b.person_id
    left join private_talk t on t.private_id = q.private_id
    left join lateral (select said, said_on from private_answer x where x.private_id = q.private_id
      order by x.private_answer_id desc limit 1) a on true
    where (a.said <> 'no' or (a.said is null and t.next = 'safety')) and not exists (select from private_followed f where f.private_id = q.private_id)
    order by since, b.budget_id`,
)

export const addPrivateQuestion = statement(
  'private-add-question',
  (_, p: { id: string; budget: string; signs: readonly Sign[]; because: string; by: string; on: Day }) => sql<object>`
    insert into private_question (private_id, budget_id, signs, because, asked_by, asked_on)
    values (${p.id}::uuid, ${p.budget}::uuid, ${p.signs}::text[], ${p.because}, ${p.by}::uuid, ${p.on}::date)`,
)

export const addPrivateAnswer = statement(
  'private-add-answer',
  (q, p: { id: string; said: PrivateSaid; words: string; safeWay: string; by: string; on: Day }) =>
    q.insertInto('private_answer').values({
      ...{
        private_id: p.id,
        alone: true,
        said: p.said,
        words: p.words,
        safe_way: p.safeWay,
        said_by: p.by,
        said_on: p.on,
      },
    }),
)

export const addPrivateTalk = statement(
  'private-add-talk',
  (q, p: { id: string; talkedOn: Day; next: AfterTalk; words: string; by: string; on: Day }) =>
    q.insertInto('private_talk').values({
      ...{ private_id: p.id, alone: true, talked_on: p.talkedOn, next: p.next },
      ...{ words: p.words, typed_by: p.by, typed_on: p.on },
    }),
)

export const addPrivateFollowed = statement(
  'private-add-followed',
  (q, p: { id: string; words: string; by: string; on: Day }) =>
    q.insertInto('private_followed').values({ private_id: p.id, words: p.words, followed_by: p.by, followed_on: p.on }),
)
