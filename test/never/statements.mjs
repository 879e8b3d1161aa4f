/* Bank statements: no row lost, doubled, rounded, shown to somebody else, or changed once its time is closed. */
const TAKE_IN = 'src/journey/spending/statements/reading/take-in.ts'
const WAITING = 'src/journey/spending/statements/reading/waiting/store.ts'
const STORE = 'src/journey/spending/statements/reading/store.ts'
const SQL = 'src/db/migrations/0011-statements.sql'
const WELL = 'src/db/migrations/0033-statements-that-end-well.sql'
// What 0033 wrote of which rows count is written anew there.
const TOLD = 'src/db/migrations/0041-a-word-of-their-own.sql'
const UPLOADS = 'src/db/migrations/0026-uploads-and-reading.sql'

export const STATEMENT_GUARDS = {
  'a row lost or doubled, when a file comes again, overlaps another or is sent twice at once': [
    {
      guard: 'equal rows of a file are told apart',
      file: 'src/journey/spending/statements/reading/row-print.ts',
      find: "hash('sha256', `${before} ${text}`, 'hex')",
      replace: "hash('sha256', text, 'hex')",
    },
    {
      guard: 'a row that stands there is known again',
      file: STORE,
      find: "and s.print = decode(r.h, 'hex')",
      replace: "and s.print = decode(r.h, 'hex') and false",
    },
    {
      guard: 'a hash says what the row says',
      file: 'src/journey/spending/statements/reading/row-print.ts',
      find: 'const text = `${bookedOn} ${amountPence}',
      replace: 'const text = `${Math.random()} ${amountPence}',
    },
  ],
  'an amount changed by rounding': [
    {
      guard: 'pence go to the database as they were read',
      file: TAKE_IN,
      find: 'a: toJson(amountPence)',
      replace: 'a: String(Math.round((Number(amountPence) / 100) * 1.0000001 * 100))',
    },
  ],
  'a statement of a person shown under another, or to finance': [
    {
      guard: 'finance looks after other accounts than the person’s own',
      file: 'src/journey/spending/statements/rules.ts',
      find: "as === 'finance-officer' ? ['council', 'third-party'] : ['person']",
      replace: "as === 'finance-officer' ? ['council', 'third-party', 'person'] : ['person']",
    },
    {
      guard: 'a file is asked for with its budget',
      file: 'src/journey/spending/statements/store.ts',
      find: '${files} where f.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and f.file_id',
      replace: '${files} where a.held_by = any(${p.held}::text[]) and f.file_id',
    },
  ],
  'what is nothing of the budget told to others, on the timeline that they may read': [
    {
      guard: 'of such a row nothing is told',
      file: 'src/journey/spending/settling/deeds.ts',
      find: "await tx.run(addSettled, { ...facts, isWhat: 'not-this-budget' })\n    return { lines: [] }",
      replace: "await tx.run(addSettled, { ...facts, isWhat: 'not-this-budget' })\n    return line(sayRow(row))",
    },
  ],
  'a row of a closed time that comes, goes or is said to be something else': [
    {
      guard: 'a file with rows of a closed time is not taken in',
      file: SQL,
      find: 'create trigger closed_time_stays after insert on statement_taken referencing new table as added for each statement execute function closed_time_stays();',
      replace: '',
    },
    {
      guard: 'a file with rows of a closed time is not taken back',
      file: SQL,
      find: 'create trigger closed_time_stays after insert on statement_undone referencing new table as added for each statement execute function closed_time_stays();',
      replace: '',
    },
    {
      guard: 'what was said of a row of a closed time stands',
      file: SQL,
      find: 'create trigger closed_time_stays after insert on row_opened_again referencing new table as added for each statement execute function closed_time_stays();',
      replace: '',
    },
    {
      guard: 'no row is added to a file that was read',
      file: SQL,
      find: 'create trigger rows_come_with_their_file after insert on statement_row referencing new table as added for each statement execute function rows_come_with_their_file();',
      replace: '',
    },
  ],
  'rows of an account counted that nobody chose': [
    {
      guard: 'of a file of several accounts only the chosen one is written',
      file: TAKE_IN,
      find: 'if (nth !== only) continue',
      replace: '',
    },
    {
      guard: 'nor is a row of another account kept that could not be read',
      file: TAKE_IN,
      find: 'onlyNth === undefined || nth === undefined || nth === onlyNth',
      replace: 'onlyNth === undefined || nth !== -1',
    },
    {
      guard: 'nothing is taken in before somebody has chosen',
      file: TAKE_IN,
      find: "if (accounts.length > 1 && onlyNth === undefined) return { is: 'several', accounts }",
      replace: '',
    },
    {
      guard: 'the database waits for the choice as well',
      file: UPLOADS,
      find: 'create trigger several_accounts_wait_for_a_human before insert on statement_import\n  for each row execute function several_accounts_wait_for_a_human();',
      replace: '',
    },
  ],
  'a file that cannot be read to its end read for ever, or keeping others waiting': [
    {
      guard: 'after three failures it is refused',
      file: 'src/journey/spending/statements/reading/tries.ts',
      find: 'failed >= FAILURES || ',
      replace: '',
    },
    {
      guard: 'it is kept that it failed, whoever reads next',
      file: 'src/journey/spending/statements/reading/jobs.ts',
      find: 'await within((tx) => tx.run(addFailed, failed))',
      replace: '',
    },
    {
      guard: 'while it rests others are read',
      file: WAITING,
      find: '(tried.failed = 0 or tried.last_failed + make_interval(mins => coalesce((${p.failed}::int[])[tried.failed], 0)) <= ${p.at}::timestamptz)',
      replace: 'true',
    },
    {
      guard: 'one work that fails does not end the round',
      file: 'src/jobs/long.ts',
      find: 'troubles.push(new Error(',
      replace: 'throw trouble\n        troubles.push(new Error(',
    },
  ],
  'a file that stops the server each time begun for ever': [
    {
      guard: 'cut off so often it is refused',
      file: 'src/journey/spending/statements/reading/tries.ts',
      find: ' || begun - failed > AFTER_CUT_OFF.length',
      replace: '',
    },
  ],
  'rows that are here in other words taken in or left out before a human says whether they are the same': [
    {
      guard: 'they are asked about',
      file: TAKE_IN,
      find: "if (alike > 0 && file.alike === 'ask') return { is: 'alike', rows: alike, examples }",
      replace: '',
    },
    {
      guard: 'a file that was asked about waits behind the page as well',
      file: WAITING,
      find: 'or (said.alike is null and exists (select from statement_alike_asked q where q.file_id = f.file_id))',
      replace: '',
    },
    {
      guard: 'the database waits for the answer as well',
      file: WELL,
      find: 'create trigger alike_rows_wait_for_a_human after insert on statement_import referencing new table as added for each statement execute function alike_rows_wait_for_a_human();',
      replace: '',
    },
  ],
  'a row that was put right counted twice, or left out as one that it is no longer': [
    {
      guard: 'it is asked about before it counts',
      file: 'src/journey/spending/statements/rules.ts',
      find: 'if (alike.rows === 0) return fine',
      replace: 'if (alike.rows < 100) return fine',
    },
    {
      guard: 'rows that were put right are compared again',
      file: 'src/journey/spending/statements/telling/store.ts',
      find: 'not r.is_left_out\n        and (s.booked_on, s.amount_pence) is distinct from',
      replace: 'false\n        and (s.booked_on, s.amount_pence) is distinct from',
    },
    {
      guard: 'one that is another now counts',
      file: TOLD,
      find: 'and (r.told_by is null or (select (o.booked_on',
      replace: 'and (true or (select (o.booked_on',
    },
  ],
  'something agreed to that is not what would be proposed now': [
    {
      guard: 'what was ticked is held against what is proposed now',
      file: 'src/journey/spending/settling/deeds.ts',
      find: "const isAsShown = proposal !== undefined && textOfRowIs(proposal.as) === what.join(':')",
      replace: 'const isAsShown = proposal !== undefined',
    },
  ],
  'what one person said of columns used for somebody else’s file': [
    {
      guard: 'it is asked for with the budget',
      file: 'src/journey/spending/statements/store.ts',
      find: '(r.for_everybody or r.budget_id = ${p.budget}::uuid)',
      replace: 'true',
    },
    {
      guard: 'what the person said is for their own budget',
      file: 'src/journey/spending/statements/deeds.ts',
      find: "everybody: permit.as !== 'person'",
      replace: 'everybody: true',
    },
  ],
  'a row of a PDF put right or left out once it counts, or one that was left out counted': [
    {
      guard: 'rows are told before the yes',
      file: WELL,
      find: 'create trigger rows_are_told_before_the_yes after insert on statement_row_told referencing new table as added for each statement execute function rows_are_told_before_the_yes();',
      replace: '',
    },
    {
      guard: 'a row that was left out counts nowhere',
      file: TOLD,
      find: 'where not r.is_left_out\n',
      replace: 'where true\n',
    },
  ],
}
