/* A challenge to a decision, what a decision does to money, and help until there is an answer. */
const SQL = 'src/db/migrations/0007-nobody-left-wondering.sql'
const CHALLENGE = 'src/journey/decision/challenge/rules.ts'
const INTERIM = 'src/journey/waiting/interim'

/** Takes a trigger away. */
const without = (name) => ({
  guard: 'the trigger',
  file: SQL,
  find: `for each row execute function ${name}()`,
  replace: `for each row when (false) execute function ${name}()`,
})

export const LOOKING_AGAIN = {
  'a challenge answered by who decided first': [
    {
      guard: 'the rule',
      file: CHALLENGE,
      find: "if (decidedBy.includes(human.humanId)) return refuse('decided-it-first')",
      replace: '',
    },
    {
      guard: 'who is named to look again',
      file: CHALLENGE,
      find: '!decidedBy.includes(humanId) && ',
      replace: '',
    },
    without('a_challenge_is_answered_by_another'),
    {
      guard: 'the trigger on a decision made again',
      file: SQL,
      find: 'if new.turn > 1 and exists (select from decision d where',
      replace: 'if false and exists (select from decision d where',
    },
  ],
  'a line that was not agreed is paid': [
    {
      guard: 'the rule',
      file: 'src/journey/decision/standing/rules.ts',
      find: '(lines.length === 0 || lines.some(',
      replace: '(lines.length >= 0 || lines.some(',
    },
    {
      guard: 'a later version pays no line that was not agreed',
      file: 'src/journey/money/changes/agreed.ts',
      find: 'return refused.size === 0',
      replace: 'return refused.size >= 0',
    },
    without('only_agreed_lines_are_paid'),
  ],
  'interim help approved by who proposed it': [
    {
      guard: 'the rule',
      file: `${INTERIM}/rules.ts`,
      find: "if (help.proposedById === human.humanId) return refuse('asked-for-it-yourself')",
      replace: '',
    },
    {
      guard: 'the check',
      file: SQL,
      find: 'decided_by uuid not null check (decided_by <> proposed_by),',
      replace: 'decided_by uuid not null,',
    },
    {
      guard: 'the reference to who asked',
      file: SQL,
      find: 'foreign key (authority_id, interim_id, proposed_by) references interim_help (authority_id, interim_id, proposed_by),',
      replace: 'check (true),',
    },
    {
      guard: 'the check of who is named',
      file: SQL,
      find: 'decider_id uuid not null check (decider_id <> proposed_by),',
      replace: 'decider_id uuid not null,',
    },
  ],
  'interim help without a last day': [
    {
      guard: 'the form asks for it',
      file: `${INTERIM}/forms.ts`,
      find: "to: date('say-the-last-day'),",
      replace: "to: { read: (raw) => date('say-the-first-day').read(raw, 'from') },",
    },
    {
      guard: 'the rule about the longest',
      file: `${INTERIM}/rules.ts`,
      find: "return to > addDays(from, LONGEST_DAYS) ? refuse('longer-than-180-days', 'to') : fine",
      replace: 'return fine',
    },
    {
      guard: 'the column',
      file: SQL,
      find: 'to_day date not null check (to_day >= from_day and to_day <= from_day + 180),',
      replace: 'to_day date check (to_day >= from_day and to_day <= from_day + 180),',
    },
    {
      guard: 'the check of the longest',
      file: SQL,
      find: 'to_day date not null check (to_day >= from_day and to_day <= from_day + 180),',
      replace: 'to_day date not null,',
    },
  ],
}
