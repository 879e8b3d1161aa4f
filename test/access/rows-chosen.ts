/** Who and what the rows are about. `mark` stands in every text, so that it is known again wherever it turns up. */
export type About = {
  authorityId: number
  budget: string
  person: string
  worker: string
  approver: string
  today: string
  mark: string
}

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
    spend_line: { ...event, season_from: null, season_to: null },
    agreement_line: { to_day: null, season_from: null, season_to: null },
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
    line_decision: { verdict: 'agreed', because: 'meets-the-need' },
    return_point: { about: 'whole', about_key: '' },
    request_taken: { became: 'begun' },
    usual_time: { finished: 1, low_days: null, high_days: null },
    contact_choice: { channel: 'email' },
    notice: { channel: 'email' },
    message: { from_human: about.person },
    interim_help: { to_day: about.today, decider_id: about.approver },
    interim_decision: { decided_by: about.approver },
    cover: { covered_by: about.approver, to_day: about.today },
    cover_ended: { ended_on: '2999-01-01' },
    payee_confirmed: { confirmed_by: about.approver },
    payee: { sort_code: '200000', account_number: '55779911' },
    pay_run_approved: { approved_by: about.approver },
    pay_run_item: { pay_on: about.today },
    overlay: { kind: 'amount', to_day: null, amount_pence: 6200 },
    account: { kind: 'held', floor_pence: 0, cached: true, debits_pence: 0, credits_pence: 0 },
    transfer: { kind: 'payment' },
    role_ended: { ended_on: '2999-01-01' },
    share: { with_human: about.worker },
    session: { ended_at: new Date(), ends_at: new Date(), passed_budget: null },
    best_interests: { able: false },
    capacity_record: { able: false },
    change_started: { for_the_worse: false },
    plan_answer: { how: 'phone' },
    timeline_line: { stage: 'offer' },
    file: { bytes: Buffer.from('/9j/4AAQSkZJRg==', 'base64') },
    audit_entry: { outcome: 'read' },
  }
}
