/* What leaves for the bank and for the council's other systems. */
const IN_FULL = 'src/db/migrations/0008-money-in-full.sql'
const ROOM = 'src/journey/money/files'

export const FILE_GUARDS = {
  'the totals of a large file differ from its parts, or its parts from the payments': [
    {
      guard: 'stopped, and all other work goes on',
      file: `${ROOM}/making/deeds.ts`,
      find: "if (trouble instanceof Bug) return 'differs'",
      replace: 'if (trouble instanceof Bug) throw trouble',
    },
    {
      guard: 'the trigger',
      file: 'src/db/migrations/0028-open-ends-of-beginning-and-money.sql',
      find: "then raise exception 'a file''s totals differ from its parts'; end if;",
      replace: 'then return new; end if;',
    },
  ],
  'a file whose totals differ from its payments': [
    {
      guard: 'the writer',
      file: `${ROOM}/layout.ts`,
      find: "assert(payments === day.payments && pence === day.totalPence, 'the totals of a file differ from its payments')",
      replace: '',
    },
    {
      guard: 'the rule',
      file: `${ROOM}/rules.ts`,
      find: 'written.payments === run.payments && written.totalPence === run.totalPence',
      replace: 'written !== run || true',
    },
    {
      guard: 'the trigger',
      file: IN_FULL,
      find: 'if (found.payments, found.pence) is distinct from (new.payments, new.total_pence) then',
      replace: 'if false then',
    },
  ],
  'a file of a run that is not approved and posted': [
    {
      guard: 'the rule about approving',
      file: `${ROOM}/rules.ts`,
      find: "if (!approved) return refuse('run-is-not-approved')",
      replace: '',
    },
    {
      guard: 'the rule about the ledger',
      file: `${ROOM}/rules.ts`,
      find: "return posted ? fine : refuse('run-is-not-posted-yet')",
      replace: 'return posted ? fine : fine',
    },
    {
      guard: 'the trigger',
      file: IN_FULL,
      find: "raise exception 'there is no file of a run that is not approved and posted';",
      replace: 'null;',
    },
  ],
  'a file is sent again that the bank has not refused': [
    {
      guard: 'two humans, in the database',
      file: IN_FULL,
      find: 'constraint two_humans_send_again check (said_by <> sent_by)',
      replace: 'constraint two_humans_send_again check (true)',
    },
    {
      guard: 'who may',
      file: 'src/access/who-may.ts',
      find: "'refuse-file': { 'finance-approver': 'council' },",
      replace: "'refuse-file': financeTeam,",
    },
    {
      guard: 'the rule about what the bank answered',
      file: `${ROOM}/rules.ts`,
      find: "return run.seen[goesTo(file.format)] ? refuse('bank-took-some-of-it') : fine",
      replace: 'return run.seen === undefined ? fine : fine',
    },
    {
      guard: 'the trigger',
      file: IN_FULL,
      find: "raise exception 'the bank took some of this file';",
      replace: 'null;',
    },
  ],
  'a file names what the money is for': [
    {
      guard: 'the rule',
      file: `${ROOM}/rules.ts`,
      find: "return texts.some(tellsWhatItIsFor) ? refuse('file-would-say-what-it-is-for', 'format') : fine",
      replace: 'return texts.length > 0 ? fine : fine',
    },
    {
      guard: 'the reference alone',
      file: `${ROOM}/store.ts`,
      find: '(select payment_id, payee_id, reference, arrives_on',
      replace:
        '(select payment_id, payee_id, (select what from agreement_line line where line.budget_id = payment.budget_id limit 1) as reference, arrives_on',
    },
  ],
  'a journal whose sides differ': [
    {
      guard: 'the rule',
      file: 'src/journey/money/journals/rules.ts',
      find: "if (debitPence !== creditPence) return refuse('journal-does-not-balance', 'from')",
      replace: '',
    },
  ],
}
