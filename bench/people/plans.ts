const OUTCOMES = 12
const SPEND_LINES = 40
const CLASS = 'The class number '

/** What the first spend line of every version is for. */
export const FIRST_LINE = `${CLASS}0`

/** What each side says in each part of each version. */
const PARTS = [
  ['want', 'person'],
  ['worker-adds', 'worker'],
  ['available', 'worker'],
  ['sustain', 'person'],
  ['sustain', 'worker'],
  ['unwell-signs', 'person'],
  ['unwell-help', 'person'],
  ['unwell-ring', 'person'],
  ['purpose', 'worker'],
  ['understood', 'person'],
  ['understood', 'worker'],
  ['roles', 'worker'],
] as const

/** Needs that were found together, decided. */
const DECIDED = `
  insert into eligibility (assessment_id, eligible, reasons, decided_by, decided_on)
    select assessment_id, true, 'You have a right to support.', worker_id, current_date - 40 from own where versions > 0;
  insert into need (need_id, budget_id, assessment_id, question_key, words)
    select md5('bench need ' || budget_id || key)::uuid, budget_id, assessment_id, key, 'I cannot do this without somebody beside me.'
    from own cross join unnest(array['nutrition','home-kept','community','relationships']) key where versions > 0;`

/** Versions, each with the whole plan: as many goals and lines as a big plan has, every part said, each goal and line talked about. */
const VERSIONS = `
  create temporary table version as select o.*, n as number, md5('bench version ' || budget_id || n)::uuid as version_id
    from own o cross join lateral generate_series(1, versions) n;
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
    select version_id, budget_id, number, worker_id, current_date - 30 from version;
  insert into outcome (outcome_id, version_id, origin_id, need_id, kind, words, known_by, ends_as, position, said_by, typed_by, scale)
    select md5('bench outcome ' || version_id || i)::uuid, version_id,
      case when number > 1 then md5('bench outcome ' || first_value(version_id) over (partition by budget_id order by number) || i)::uuid end,
      md5('bench need ' || budget_id || (array['nutrition','home-kept','community','relationships'])[1 + i % 4])::uuid,
      (array['change','maintenance','process'])[1 + i % 3], 'Goal ' || i || ': be out among people again, first with help',
      'I have been there most weeks', 'ongoing', i, person_id, person_id,
      case when i % 3 = 0 then array['Not yet','Now and then','Most weeks'] else '{}' end
    from version cross join generate_series(0, ${OUTCOMES - 1}) i;
  insert into spend_line (spend_line_id, version_id, origin_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, position,
      said_by, typed_by)
    select md5('bench line ' || version_id || i)::uuid, version_id,
      case when number > 1 then md5('bench line ' || first_value(version_id) over (partition by budget_id order by number) || i)::uuid end,
      md5('bench outcome ' || version_id || i % ${OUTCOMES})::uuid, '${CLASS}' || i, 'The Corner Studio', 700 + i,
      (array['weekly','four-weekly','monthly'])[1 + i % 3], current_date + 30, 'ongoing', i, person_id, worker_id
    from version cross join generate_series(0, ${SPEND_LINES - 1}) i;
  insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)
    select version_id, part, side, 'What there is to say about ' || part || ', in our own words.',
      case side when 'person' then person_id else worker_id end, case side when 'person' then person_id else worker_id end, current_date - 20
    from version cross join (values ${PARTS.map(([part, side]) => `('${part}', '${side}')`).join(', ')}) said (part, side);
  insert into outcome_fit (outcome_id, version_id, fits, said_by, typed_by, said_on)
    select outcome_id, version_id, true, person_id, person_id, current_date - 20 from outcome join version using (version_id);
  insert into sustain_line (version_id, spend_line_id, side, route, best_way, who_repairs, said_by, typed_by, said_on)
    select version_id, spend_line_id, side, 'pay-myself', 'A little aside each week.',
      'My brother', case side when 'person' then person_id else worker_id end, worker_id, current_date - 20
    from spend_line join version using (version_id) cross join unnest(array['person','worker']) side;
  insert into unwell_setting (version_id, does, wish, said_by, typed_by, said_on)
    select version_id, 'go-on', '', person_id, person_id, current_date - 20 from version;
  insert into plan_answer (version_id, side, answer, how, stamp, given_by, given_on)
    select version_id, side, 'yes', 'own-session', 'as it read then', case side when 'person' then person_id else worker_id end, current_date - 15
    from version cross join unnest(array['person','worker']) side;`

/** All but the newest were sent and given back. */
const SENT = `
  insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    select md5('bench submission ' || version_id)::uuid, budget_id, version_id, person_id, current_date - 10, 'manager', worker_id, 10000
    from version where number < versions;
  insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
    select md5('bench decision ' || version_id)::uuid, md5('bench submission ' || version_id)::uuid, person_id, worker_id, 'returned',
      'Please say more about what is there for you nearby.', current_date - 5
    from version where number < versions;`

/** Big plans, alike but for how many versions there were. */
export const PLANS_SQL = [DECIDED, VERSIONS, SENT].join('\n')
