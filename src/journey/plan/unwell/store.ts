import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { firstOf, statement } from '#db/statement.ts'
import type { SaidBy } from '../whose-words.ts'
import type { Does } from './unwell.ts'

/** Of every version of the budget's plan, newest first. */
export const settingsOf = statement('plan-unwell-settings', (q, p: { budget: string }) =>
  q
    .selectFrom('unwell_setting')
    .innerJoin('plan_version', 'plan_version.version_id', 'unwell_setting.version_id')
    .innerJoin('human as typist', 'typist.human_id', 'unwell_setting.typed_by')
    .leftJoin('human as witness', 'witness.human_id', 'unwell_setting.witness_id')
    .leftJoin('spend_line', 'spend_line.spend_line_id', 'unwell_setting.spend_line_id')
    .select(['unwell_setting.how', 'typed_on', 'typist.name as typed_by_name', 'witness.name as witness_name'])
    .select(['unwell_id', 'unwell_setting.version_id', 'unwell_setting.spend_line_id', 'spend_line.what'])
    .select(['does', 'wish', 'said_on'])
    .where('plan_version.budget_id', '=', p.budget)
    .orderBy('unwell_id', 'desc'),
)

/** Of every version of the budget's plan, newest first. */
export const potsOf = statement('plan-unwell-pots', (q, p: { budget: string }) =>
  q
    .selectFrom('unwell_pot')
    .innerJoin('plan_version', 'plan_version.version_id', 'unwell_pot.version_id')
    .select(['unwell_pot.version_id', 'amount_pence', 'trigger_words', 'said_on'])
    .where('plan_version.budget_id', '=', p.budget)
    .orderBy('pot_id', 'desc'),
)

export const friendsOf = statement('plan-unwell-friends', (q, p: { budget: string }) =>
  q
    .selectFrom('alarm_friend')
    .leftJoin('alarm_friend_withdrawn as gone', 'gone.friend_id', 'alarm_friend.friend_id')
    .select(['alarm_friend.friend_id', 'name', 'how_known', 'agreed_on', 'withdrawn_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('agreed_on')
    .orderBy('name')
    .orderBy('alarm_friend.friend_id'),
)

export const addSetting = statement(
  'plan-unwell-add-setting',
  (q, p: { version: string; line: string | null; does: Does; wish: string; by: string; on: Day }) =>
    q.insertInto('unwell_setting').values({
      version_id: p.version,
      spend_line_id: p.line,
      does: p.does,
      wish: p.wish,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)

export const addPot = statement(
  'plan-unwell-add-pot',
  (q, p: { version: string; pence: Pence; trigger: string; by: string; on: Day }) =>
    q.insertInto('unwell_pot').values({
      version_id: p.version,
      amount_pence: p.pence,
      trigger_words: p.trigger,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)

type NewMore = {
  line: string
  pence: Pence
  periods: number
  buys: string
  saidBy: string
  how: SaidBy['how']
  wordedBy: string | null
  by: string
  on: Day
}

export const addMore = statement('plan-unwell-add-more', (q, p: NewMore) =>
  q.insertInto('unwell_more').values({
    ...{ spend_line_id: p.line, amount_pence: p.pence, periods: p.periods, buys: p.buys },
    ...{ said_by: p.saidBy, typed_by: p.by, worded_by: p.wordedBy, how: p.how, said_on: p.on },
  }),
)

export const addFriend = statement(
  'plan-unwell-add-friend',
  (q, p: { id: string; budget: string; name: string; howKnown: string; token: Buffer; by: string; on: Day }) =>
    q.insertInto('alarm_friend').values({
      friend_id: p.id,
      budget_id: p.budget,
      name: p.name,
      how_known: p.howKnown,
      token_hash: p.token,
      agreed_by: p.by,
      agreed_on: p.on,
    }),
)

export const withdrawFriendRow = statement('plan-unwell-withdraw-friend', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('alarm_friend_withdrawn').values({ friend_id: p.id, withdrawn_by: p.by, withdrawn_on: p.on }),
)

/** What stands in one version, into the next: exceptions follow their line by its place. With who said it and when. */
export const copySettings = statement(
  'plan-unwell-copy-settings',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into unwell_setting (version_id, spend_line_id, does, wish, said_by, typed_by, said_on, how, typed_on, witness_id, copy_channel)
    select ${p.version}::uuid, there.spend_line_id, s.does, s.wish, s.said_by, s.typed_by, s.said_on, s.how, s.typed_on, s.witness_id,
      s.copy_channel
    from (select distinct on (spend_line_id) * from unwell_setting where version_id = ${p.from}
      order by spend_line_id, unwell_id desc) s
    left join spend_line here on here.spend_line_id = s.spend_line_id
    left join spend_line there on there.version_id = ${p.version} and there.position = here.position
    where s.spend_line_id is null or there.spend_line_id is not null
    order by s.unwell_id`,
)

export const copyPot = statement(
  'plan-unwell-copy-pot',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into unwell_pot (version_id, amount_pence, trigger_words, said_by, typed_by, said_on)
    select ${p.version}::uuid, amount_pence, trigger_words, said_by, typed_by, said_on
    from unwell_pot where version_id = ${p.from} order by pot_id desc limit 1`,
)

/** What stands for a bad time on each line goes on with it into the next version, with who said it and when. */
export const copyMore = statement(
  'plan-unwell-copy-more',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into unwell_more (spend_line_id, amount_pence, periods, buys, said_by, typed_by, worded_by, how, said_on)
    select next.spend_line_id, m.amount_pence, m.periods, m.buys, m.said_by, m.typed_by, m.worded_by, m.how, m.said_on from spend_line last
    join lateral (select * from unwell_more u where u.spend_line_id = last.spend_line_id order by u.more_id desc limit 1) m on m.amount_pence > 0
    join spend_line next on next.version_id = ${p.version}::uuid and next.origin_id = ${firstOf('last.origin_id', 'last.spend_line_id')}
    where last.version_id = ${p.from}::uuid order by m.more_id`,
)
