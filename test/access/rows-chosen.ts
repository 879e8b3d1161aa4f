import { ONE_DOT, WITHOUT } from './rows-plain.ts'

/** Who and what the rows are about. `mark` stands in every text, so that it is known again wherever it turns up. */
export type About = {
  authorityId: number
  budget: string
  person: string
  worker: string
  approver: string
  /** Another human who may decide, who had no part in anything yet. */
  another: string
  today: string
  mark: string
}

const OVERLAY = {
  ...{ season_from: null, season_to: null, basis_points: null, what: null, outcome_id: null },
  ...{ agreed_pence: null, uplift_id: null, switch_id: null, taper_id: null, request_id: null },
}

/** Who comes in, and what is made or told of a whole file. */
const ofBeginning = ({ authorityId }: About): Record<string, Record<string, unknown>> => ({
  invitation: { token_hash: Buffer.alloc(32, authorityId), invited_at: new Date(), ends_at: '2999-01-01' },
  twins_said: { are_same: false },
  payment_file_asked: { written_with: '{}' },
})

/** What was said by phone, and who typed and heard it. */
const ofSaying = ({ person, worker, approver, another }: About): Record<string, Record<string, unknown>> => ({
  plan_answer: { how: 'phone', typed_by: worker, witness_id: approver },
  sounds_like_me: { how: 'phone', said_by: person, typed_by: worker, witness_id: another },
  line_sounds_like_me: { how: 'phone', said_by: person, typed_by: worker, witness_id: another },
  outcome_fit: { how: 'phone', said_by: person, typed_by: worker, witness_id: another },
  unwell_setting: { how: 'phone', said_by: person, typed_by: worker, witness_id: another },
  ...{ answer_objection: { how: 'phone' }, change_objection: { how: 'phone' } },
})

/** Where any value of the right type would not do. */
export function chosen(about: About): Record<string, Record<string, unknown>> {
  const event = { ends_as: 'event', ends_on: null, origin_id: null }
  const line = { key: 'children', about: about.mark, points: 5, pence: '4600', sentence: about.mark }
  const working = { pencePerPoint: '920', person: [line], worker: [line] }
  return {
    answer: { question_key: 'children' },
    difference_talk: { question_key: 'children', ends_as: 'ask-third' },
    need: { question_key: 'children' },
    outcome: event,
    spend_line: { ...event, managed_as: null, pa_part: null, season_from: null, season_to: null },
    unwell_more: { amount_pence: 1000, periods: 2 },
    indicative_amount: { working: JSON.stringify(working) },
    submission: { body: 'panel', submitted_by: about.worker, decider_id: about.approver },
    decision: {
      verdict: 'approved',
      decided_by: about.approver,
      turn: 1,
      challenge_id: null,
      limit_yearly_pence: null,
    },
    decider_named: { body: 'panel', decider_id: about.approver },
    decision_challenge: { decider_id: about.approver },
    challenge_named: { decider_id: about.another, away_until: null },
    line_decision: { verdict: 'agreed', because: 'meets-the-need' },
    return_point: { about: 'whole', about_key: '' },
    request_taken: { became: 'begun' },
    ...WITHOUT,
    ...{ contact_choice: { channel: 'email' }, notice: { channel: 'email' } },
    phone_said: { human_id: about.person, phone: '07700900123', how: 'phone', said_by: about.person },
    message: { from_human: about.person },
    interim_help: { to_day: about.today, decider_id: about.approver },
    interim_decision: { decided_by: about.approver },
    cover: { covered_by: about.approver, to_day: about.today },
    cover_ended: { ended_on: '2999-01-01' },
    ...ofMoney(about),
    spending_rule: { key: 'swimming', to_day: null },
    spending_rule_ended: { last_day: about.today },
    spending_answer: { verdict: 'yes', condition: '' },
    ...ofSpending(about),
    ...ofReview(about),
    ...ofAfterwards(about),
    role_ended: { ended_on: '2999-01-01' },
    ...ofBeginning(about),
    share: { with_human: about.worker },
    session: { ended_at: new Date(), ends_at: new Date(), passed_budget: null },
    ...{ best_interests: { able: false }, capacity_record: { able: false } },
    change_started: { for_the_worse: false, cut_rests_on: null, ground_id: null },
    ...ofSaying(about),
    timeline_line: { stage: 'offer' },
    receipt_draft: { added_by: about.person },
    receipt_page: { page: 1 },
    receipt_draft_page: { page: 1 },
    receipt_reading: { total_pence: 6200, paid_on: about.today },
    file: { bytes: Buffer.from(ONE_DOT, 'base64') },
    ...ofStatements(about),
    audit_entry: { outcome: 'read' },
    ...ofOutside(about),
    ...ofEnding(about),
  }
}

const ofReview = (about: About): Record<string, Record<string, unknown>> => ({
  review_preparation: { side: 'worker', how: 'own-device' },
  review_remembered: { key: 'plan' },
  review_moved: { to_day: '2999-01-01' },
  review_talk: { ends_as: 'ask-third', third_human: about.another },
  review_third_view: { said_by: about.another },
  ending_third_asked: { third_human: about.another, answer_by: '2999-01-01' },
  ending_third_view: { said_by: about.another },
  review_without: { told_first: true },
})

const ofAfterwards = (about: About): Record<string, Record<string, unknown>> => ({
  check_in: { wave: '6-weeks', round: 0 },
  check_in_choice: { waves: [], by_whom: 'worker', by_name: '', round: 0 },
  duty_held: { from_day: about.today },
  duty_ended: { ended_on: '2999-01-01' },
  help_call: {
    check_in_id: null,
    raised_by: about.person,
    typed_by: about.person,
    answer_minute: 600,
    answer_on: about.today,
  },
  way_back: { changed: ['people'], step: 'needs', version_id: null, typed_on: '2999-01-01', round: 1 },
})

const ofStatements = (about: About): Record<string, Record<string, unknown>> => ({
  statement_account: { held_by: 'person' },
  statement_file: { alike: 'take-in' },
  statement_import: {
    ...{ format: 'csv', rows_read: 2, rows_new: 1, rows_known: 1, rows_refused: 0, rows_alike: 0 },
    ...{ first_day: about.today, last_day: about.today, closing_on: about.today },
  },
  statement_headings: { fingerprint: 'f', mapping: JSON.stringify({ date: 0, dateOrder: 'dmy', words: [] }) },
  statement_row: { row_number: 1, booked_on: about.today, amount_pence: -6200, print: Buffer.alloc(16), turn: 0 },
  statement_row_known: { row_number: 2, known_row: 1 },
  statement_row_alike: { row_number: 1, other_row: 1 },
  receipt_draft_done: { purchase_id: null, done_on: '2000-01-01' },
  statement_several: { nth: 1, ends: '6819', first_day: about.today, last_day: about.today },
  statement_chosen: { nth: 1 },
  statement_alike_asked: { rows_alike: 1, examples: '[]' },
  statement_alike_said: { alike: 'leave-out', same_rows: null },
  statement_mapping_right: { for_everybody: true },
  statement_row_told: { booked_on: about.today, amount_pence: -6200 },
  statement_closed: { up_to: '2000-01-31' },
  row_settled: { row_number: 1, is_what: 'purchase', payment_id: null, made_purchase: true, how: 'said' },
  purchase_put_right: { instead_id: null },
})

/** Said by the person themselves, so that nobody typed it. */
const HERE = { how: 'here', typed_by: null }

/** A question that a worker began, and that waits for a manager. */
const ofOutside = (about: About): Record<string, Record<string, unknown>> => ({
  outside_question: { file_id: null, row_number: null },
  outside_step: { step: 'managed-with-me', until_day: null, help_from: null, last_day: null },
  outside_step_decided: { decided_by: about.another },
  way_changed: { managed_as: 'council-managed', from_day: '2999-01-01', made_by: about.another },
  noticed: { row_number: 1, kind: 'betting' },
  ...{ check_view: HERE, look_reply: HERE, purchase: { how: null } },
  timesheet: { week_from: '2024-01-01', ...WEEK },
  assistant_hours: WEEK,
})

/** An ending rests on a review that took place. */
const ofEnding = (about: About): Record<string, Record<string, unknown>> => ({
  ...{ taper: { hard_weeks: 2 }, taper_answer: { how: 'here' }, taper_laid: { notice_days: 28 } },
  taper_part: { from_day: '2999-01-01', amount_pence: 0 },
  taper_week: { week_from: '2024-01-01' },
  directory_version: { days: ['monday'], cost_pence: 0 },
  ending_view: { outcome_id: null, page_photo: null, witness_id: null, how: null, typed_on: null },
  ending_gap_reason: { condition: 'no-answer', answers_view: null },
  ending_offer_answer: { how: null },
  aftercare_decided: { because: ['no-need-from-the-illness'] },
  lawful_ground: { basis: 'died', other_from: null, said_how: null },
  paid_after: { way: 'write-off', contact: '' },
  ending_confirmed: { confirmed_by: about.approver },
  ending_challenge_answered: { decided_by: about.person },
  ...{ ending_cliff_words: { near: ['winter'] }, paid_after_answered: { answered_by: about.approver } },
  review_card: { said_by: about.person, typed_by: about.person },
})

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WEEK = Object.fromEntries(DAYS.map((name) => [name, 60]))

const ofMoney = (about: About): Record<string, Record<string, unknown>> => ({
  agreement: { round: 0 },
  agreement_line: {
    to_day: null,
    managed_as: 'direct-payment',
    pa_part: null,
    budget_code: '',
    season_from: null,
    season_to: null,
  },
  agreement_paper: { content: JSON.stringify({ title: about.mark, parts: [], print: about.mark }) },
  uplift_approved: { approved_by: about.approver },
  payee_confirmed: { confirmed_by: about.approver },
  payee: { sort_code: '200000', account_number: '55779911', switch_id: null, pocket: 'held' },
  pay_run_approved: { approved_by: about.approver },
  pay_run_item: {
    ...{ pay_on: about.today, kind: 'instalment', turn: 0, amount_pence: 6200, pocket: null, switch_id: null },
  },
  pay_run: { budget_code: null, is_single: false },
  uplift: { budget_code: null },
  overlay: { ...OVERLAY, kind: 'amount', to_day: null, amount_pence: 6200 },
  account: { kind: 'held', code: '', floor_pence: 0, cached: true, debits_pence: 0, credits_pence: 0 },
  transfer: {
    kind: 'payment',
    budget_id: about.budget,
    switch_id: null,
    reverses: null,
    group_id: null,
    happened_on: null,
    effective_on: '2999-01-01',
  },
  payment: { card_id: null, amount_pence: 6200, reference: 'FT0000000000000001', arrives_on: about.today },
  payee_call: { said: 'yes-mine', alone: true },
  bank_switch: { sort_code: '200000', account_number: '55779911' },
  contribution: { weekly_pence: 0 },
  aftercare_ended: { ended_on: about.today },
  instalment_claim: { kind: 'instalment', turn: 0 },
  pay_run_slice: { phase: 'post', is_last: true },
  payment_file: { format: 'pain.001', payments: 1, total_pence: 6200 },
  file_refused: { said_by: about.approver },
  entry_matched: { pay_run_id: null, arrives_on: null, came_back: false, by_card: false, how: 'exact' },
  bank_return: { sort_code: '200000', account_number: '55779911' },
  money_helper: { person_agreed: true },
  ledger_closed: { up_to: '2000-01-31' },
  balance_checkpoint: { up_to: '2000-01-31' },
  control_day: { day: '2000-01-31', writer: 0 },
})

const ofSpending = (about: About): Record<string, Record<string, unknown>> => ({
  check_asked: { level: 'close', look_again_on: '2999-01-01' },
  check_level: { level: 'shared', look_again_on: null, every_months: 3 },
  give_back: { as_role: 'worker', amount_pence: 6200 },
  give_back_line: { position: 1, amount_pence: 6200 },
  give_back_approved: {
    ...{ proposed_as: 'worker', approved_by: about.approver, approved_as: 'manager', not_before: '2999-01-01' },
  },
  give_back_reply: { reply: 'agree', ...HERE },
  give_back_decided: {
    ...{ proposed_as: 'worker', decided_by: about.approver, decided_as: 'manager', decided_on: '2999-01-01' },
  },
  give_back_carried_out: {},
  money_kept_for: { until_day: '2999-01-01' },
  change_asked: { kind: 'other-use', answer_by: '2999-01-01', ...HERE },
  change_answered: { answer: 'yes', version_id: null },
  change_agreed: { said_by: about.person },
})
