/* While somebody waits: what was said is not unsaid in silence, and how often they hear is theirs to choose. */
import { lets, PLAN } from './kit.mjs'

const AT = 'src/journey/waiting'
const MESSAGES = 'src/db/migrations/0007-nobody-left-wondering.sql'

export const WAITING_GUARDS = {
  'an expected date moved without a message': [
    {
      guard: 'the line it writes',
      file: `${AT}/moving/deeds.ts`,
      find: "return { lines: [{ budgetId, stage: 'waiting', sentence: said.moved(on, reason) }] }",
      replace: 'return { lines: [] }',
    },
    {
      guard: 'the reason',
      file: `${AT}/moving/forms.ts`,
      find: "reason: words({ needed: 'say-why-it-moved', max: REASON_MAX })",
      replace: 'reason: words({ max: REASON_MAX })',
    },
    {
      guard: 'that it says before which day it matters',
      file: 'src/journey/decision/deeds.ts',
      find: "stage: 'waiting', on: permit.today, readBy })",
      replace: "stage: 'waiting', on: permit.today })",
    },
    {
      guard: 'the notice of the deed',
      file: 'src/journey/decision/store.ts',
      find: 'notice_id: p.notice,',
      replace: '',
    },
    {
      guard: 'the trigger',
      file: MESSAGES,
      find: 'create trigger moved_date_is_told before insert on expected_date for each row execute function moved_date_is_told();',
      replace: '',
    },
    {
      guard: 'the notice is about this budget',
      file: MESSAGES,
      find: '\n        and s.submission_id = new.submission_id) then',
      replace: ') then',
    },
    {
      guard: 'the notice is its own',
      file: MESSAGES,
      find: 'create unique index expected_date_by_notice on expected_date (authority_id, notice_id);',
      replace: '',
    },
    lets('expected_date', PLAN),
  ],
  'a wait is shown shorter than it was, because something was asked first or the answer is challenged': [
    {
      guard: 'a question does not stop the days',
      file: `${AT}/reads.ts`,
      find: 'waitedDays: waitedDays(wait.since, ',
      replace: 'waitedDays: waitedDays(wait.question?.on ?? wait.since, ',
    },
    {
      guard: 'an answer that is challenged does not end them',
      file: `${AT}/reads.ts`,
      find: "wait.state === 'decided' && answered !== undefined ?",
      replace: 'answered !== undefined ?',
    },
    {
      guard: 'a second look that changes nothing is a part of them',
      file: `${AT}/rules.ts`,
      find: '? maxDay(decidedOn, staysOn) : decidedOn',
      replace: '? decidedOn : decidedOn',
    },
  ],
  'a person is sent an update that they did not want': [
    {
      guard: 'whoever wants a ring is sent nothing',
      file: `${AT}/telling/rules.ts`,
      find: "return wayOf(wait) === 'sent' && next !== undefined && next <= today",
      replace: 'return next !== undefined && next <= today',
    },
    {
      guard: 'nor by their worker’s tap',
      file: `${AT}/telling/deeds.ts`,
      find: "if (way === 'sent') await tell(",
      replace: 'await tell(',
    },
    {
      guard: 'only when something changes',
      file: `${AT}/telling/rules.ts`,
      find: "if (every === 'on-change') return undefined",
      replace: '',
    },
  ],
  'somebody is told by whoever is not their worker': [
    {
      guard: 'only those beside whom the worker stands',
      file: `${AT}/store.ts`,
      find: 'join budget own on own.person_id = beside.person_id) b`,',
      replace: 'right join budget own on own.person_id is not null) b`,',
    },
  ],
}
