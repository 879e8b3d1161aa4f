import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openPool } from '#db/transaction.ts'
import { POPULATED } from '#demo/councils.ts'
import { type FreshDatabase, freshDatabase } from '#test/template.ts'
import { checkAll } from '../check.ts'
import { populate } from '../populate.ts'
import { chanceOf } from './chance.ts'
import { fillCouncil } from './fill.ts'

const made: FreshDatabase[] = []
afterAll(() => Promise.all(made.map((db) => db.drop())))

async function filled(people: number, seed: string) {
  const db = await freshDatabase()
  made.push(db)
  await fillCouncil(db, { people, seed, passwordHash: null }, () => {})
  return db
}

async function ask<T extends pg.QueryResultRow>(db: FreshDatabase, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: db.appUrl })
  await client.connect()
  try {
    await client.query(`set app.authority = '${POPULATED.authorityId}'`)
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** Each council table's count, and the sum of its rows' texts as a number: whatever differs shows. */
async function summaryOf(db: FreshDatabase): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    db,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1",
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    // The first holds the sessions that wrote it; the second is shipped, the same for every council, under ids of its own.
    if (name === 'control_day' || name === 'spending_rule') continue
    const [row] = await ask<{ said: string }>(
      db,
      `select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) as said from ${name} t`,
    )
    found[name] = row?.said ?? ''
  }
  return found
}

/** What a populated council has no row of, each for its reason. */
const UNUSED = [
  'council_owned',
  'share',
  'share_withdrawn',
  ...['session', 'sign_in_try', 'invitation', 'invitation_used', 'link_wanted', 'link_try'],
  ...['entry_twin', 'twins_said'],
  ...['payment_file_asked', 'payment_file_part', 'payment_file_stopped'],
  'role_ended',
  ...['paid_after', 'paid_after_answered'],
  'form_sent',
  'due_done',
  'file_refused',
  'overlay_withdrawn',
  'file',
  ...[
    'receipt_page',
    'receipt_draft',
    'receipt_draft_page',
    'receipt_draft_done',
    'receipt_reading',
    'receipt_reading_begun',
    'receipt_draft_gone',
    'purchase_helped',
    'receipt_later',
  ],
  ...[
    'draft',
    'card_turned',
    'shown_early',
    'answer_shared',
    'answer_share_withdrawn',
    'carer_confidence',
    'third_view',
  ],
  ...['best_way', 'budget_request', 'request_taken', 'not_offered', 'planning_lead', 'equality_answer'],
  ...[
    'decision_challenge',
    'challenge_stands',
    'decider_named',
    'challenge_named',
    'information_request',
    'information_answer',
  ],
  ...['line_decision', 'return_point', 'return_point_answer', 'interim_help', 'interim_decision'],
  ...[
    'contact_choice',
    'phone_said',
    'notice_try',
    'message',
    'message_answer_by',
    'safety_worry',
    'safety_worry_answered',
  ],
  // How somebody wants to be asked afterwards, who is on duty, and who called: only where somebody did it.
  ...[
    'check_in_choice',
    'check_in_asked',
    'check_in_said',
    'check_in_note',
    'check_in_tried',
    'duty_held',
    'duty_ended',
    'help_call',
  ],
  ...['ending_third_asked', 'ending_third_view', 'ending_third_reason'],
  ...['help_call_told', 'help_call_taken', 'help_call_answered', 'way_back'],
  ...['cover', 'cover_ended', 'worker_worry', 'worker_worry_settled'],
  // What is said before a review beyond the ratings, and asking who gives no answer: only where somebody did it.
  ...['review_preparation', 'review_remembered', 'review_preparation_withdrawn', 'review_sounds', 'review_draft'],
  ...['review_asked', 'review_need_noted'],
  'decision_queue', // counted below
  ...['measure_licence', 'sounds_like_me', 'plan_page_photo', 'answer_copy', 'answer_objection', 'change_started'],
  ...['change_objection', 'change_objection_answered', 'alarm_friend_withdrawn', 'line_sounds_like_me'],
  ...['story', 'story_withdrawn', 'usual_time'],
  // Bank statements are sent by people who would rather do that than write down each thing.
  ...['statement_account', 'statement_file', 'statement_piece', 'statement_refused', 'statement_headings'],
  ...['statement_unknown', 'statement_import', 'statement_taken', 'statement_undone', 'statement_row'],
  ...['statement_progress', 'statement_several', 'statement_chosen', 'statement_reading_begun'],
  'statement_reading_failed',
  ...['statement_alike_asked', 'statement_alike_said', 'statement_mapping_right', 'statement_row_told'],
  ...['statement_row_known', 'statement_row_alike', 'statement_row_refused', 'statement_closed'],
  ...['row_settled', 'row_opened_again', 'payee_rule', 'payee_rule_ended', 'purchase_put_right'],
  ...[
    'spending_rule_ended',
    'spending_question',
    'spending_question_rule',
    'spending_question_passed',
    'spending_answer',
  ],
  ...['outside_question', 'outside_rule', 'outside_explained', 'outside_asked', 'outside_answer', 'outside_heard'],
  ...['outside_not_so', 'outside_step', 'outside_step_passed', 'outside_step_decided', 'outside_step_tried'],
  ...['outside_settled', 'private_question', 'private_answer', 'private_followed'],
  ...['private_talk', 'noticed', 'noticed_said'],
  ...['assistant', 'assistant_left', 'assistant_hours', 'timesheet', 'payroll', 'payroll_sent', 'pay_day_told'],
  // Steps of a step-down, and what is written only where somebody asked for it or where something went wrong.
  ...['taper_step', 'pot_advance', 'money_helper_ended', 'bank_switch', 'aftercare_ended', 'agreement_paper'],
  // How closely somebody is looked at, what goes back and what the person starts: only where somebody did it.
  ...['check_asked', 'check_view', 'check_level', 'spending_look', 'look_item', 'look_fine', 'look_question'],
  ...['look_reply', 'look_closed', 'give_back', 'give_back_line', 'give_back_approved', 'give_back_reply'],
  ...[
    'give_back_tried',
    'give_back_decided',
    'give_back_dropped',
    'give_back_carried_out',
    'money_kept_for',
    'provider_changed',
  ],
  ...['change_asked', 'change_answered', 'change_taken_back', 'change_agreed', 'way_changed'],
  // Reviews of a populated council are held on their day; who was invited, moved or came with whom stays in the councils that are real.
  ...[
    'review_card',
    'review_card_turned',
    'review_day',
    'review_moved',
    'review_concern',
    'review_due_told',
    'review_guest',
    'review_guest_no',
  ],
  ...['review_invited', 'review_day_fine'],
  // What was said about less, about a difference, or after a review: only where somebody did.
  ...['review_without', 'review_talk', 'review_third_view', 'review_step_said', 'review_became', 'review_achieved'],
  // Stepping down, what the person works out for themselves, and what there is around here.
  ...['taper', 'taper_part', 'taper_answer', 'taper_asked', 'taper_laid', 'taper_week', 'taper_stopped'],
  ...['keeping_thing', 'keeping_share', 'keeping_figures', 'keeping_route'],
  ...['directory_entry', 'directory_version', 'directory_withdrawn', 'directory_wish'],
  // Aftercare that no longer has to be: rare, and by two bodies.
  ...['aftercare_decided', 'ended_early', 'ending_challenge', 'ending_challenge_answered'],
  ...['cliff_fact', 'ending_cliff_words'],
  // What is open before an ending, and the pictures of a story: only where somebody wrote it.
  ...['ending_asked', 'ending_gap_reason', 'ending_replacement', 'ending_replacement_tried', 'ending_offer'],
  ...['ending_offer_answer', 'story_choice', 'story_picture', 'story_picture_out'],
  ...['pay_run_withdrawn', 'bank_row_refused', 'bank_return', 'bank_return_not_ours', 'pay_again', 'journal_export'],
]

describe('populate', () => {
  it('makes the same council for the same seed, and another for another', async () => {
    const [one, same, other] = await Promise.all([filled(50, '1'), filled(50, '1'), filled(50, '2')])
    const summary = await summaryOf(one)
    expect(await summaryOf(same)).toEqual(summary)
    expect(await summaryOf(other)).not.toEqual(summary)
  })

  it('reaches every stage, and its ledger adds up', async () => {
    const db = await filled(250, '3')
    const summary = await summaryOf(db)
    const empty = Object.entries(summary)
      .filter(([, said]) => said.startsWith('0 '))
      .map(([name]) => name)
    expect(empty.filter((name) => !UNUSED.includes(name))).toEqual([])
    const pool = openPool(db.appUrl, 2)
    const { found } = await checkAll(pool).finally(() => pool.end())
    expect(found).toEqual([])
    const [money] = await ask<Record<string, string>>(
      db,
      `select (select coalesce(sum(pence), 0) from posting) as ledger, (select sum(amount_pence) from transfer) > 0 as moved`,
    )
    expect(money).toEqual({ ledger: '0', moved: true })
    const [more] = await ask<Record<string, boolean>>(
      db,
      "select exists (select from overlay where kind = 'unwell') as begun, exists (select from unwell_more) as agreed",
    )
    expect(more).toEqual({ begun: true, agreed: true })
    const [queue] = await ask<Record<string, string>>(
      db,
      `select (select count(*) from decision_queue) as kept, (select count(*) from submission s join budget b using (budget_id)
        where not exists (select from decision d where d.submission_id = s.submission_id)
          and not exists (select from has_died h where h.person_id = b.person_id)) as waiting`,
    )
    expect(queue?.kept).toBe(queue?.waiting)
  })

  it('fills its council once, and never in production', async () => {
    const db = await filled(3, '4')
    const again = fillCouncil(db, { people: 3, seed: '4', passwordHash: null }, () => {})
    await expect(again).rejects.toThrow('has its people already')
    const production = {
      FOOTING_MODE: 'production',
      FOOTING_SECRET: 's'.repeat(32),
      DATABASE_URL: db.appUrl,
      DATABASE_OWNER_URL: db.ownerUrl,
    }
    await expect(populate(['--people', '3'], production)).rejects.toThrow('does not run in production')
    await expect(populate(['--people', 'many'], {})).rejects.toThrow('Write it like this')
  })

  it('draws evenly, and the same for the same seed', () => {
    const [one, same] = [chanceOf('x'), chanceOf('x')]
    const drawn = Array.from({ length: 10_000 }, () => one.whole(0, 9))
    expect(Array.from({ length: 10_000 }, () => same.whole(0, 9))).toEqual(drawn)
    for (let value = 0; value < 10; value += 1) expect(drawn.filter((one) => one === value).length).toBeGreaterThan(850)
    expect(one.some([1, 2, 3, 4, 5], 3)).toHaveLength(3)
    expect(one.id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
