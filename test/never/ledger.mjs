/* The ledger: what it refuses, what nobody can change unseen, and the money kept for a bad time. */
import { IN_FULL } from './kit.mjs'

const CHECKS = 'src/commands/checks/ledger.ts'
const APART = 'src/db/migrations/0032-paid-apart-and-to-whom.sql'
const POT = 'src/journey/money/pot/rules.ts'

/** A fault that the command `check` no longer looks for. */
const unseen = (find, replace) => ({ guard: 'the check', file: CHECKS, find, replace })
const GUARDS = 'src/commands/checks/guards.ts'
const isOn = {
  guard: 'the check',
  file: GUARDS,
  find: "where t.oid is null or t.tgenabled not in ('O', 'A')",
  replace: 'where t.oid is null',
}
const isAsWritten = {
  guard: 'the check',
  file: GUARDS,
  find: 'where p.oid is null or md5(p.prosrc) <> f.md5',
  replace: 'where p.oid is null',
}

export const LEDGER_GUARDS = {
  'a balance differs from its postings': [
    {
      guard: 'the day of a control account, one row',
      file: IN_FULL,
      find: 'if debit.budget_id is null or credit.budget_id is null then',
      replace: 'if false then',
    },
    {
      guard: 'the netting of one row',
      file: IN_FULL,
      find: 'update account a set credits_pence = a.credits_pence + one.amount_pence',
      replace: 'update account a set credits_pence = a.credits_pence',
    },
  ],
  'a batch leaves a balance that differs from its postings': [
    {
      guard: 'the netting of many rows',
      file: IN_FULL,
      find: 'credits_pence = a.credits_pence + net.credit',
      replace: 'credits_pence = a.credits_pence',
    },
    {
      guard: 'the refusal of many rows',
      file: IN_FULL,
      find: "$many$ into fault;\n  if fault is not null then raise exception '%', fault; end if;",
      replace: '$many$ into fault;',
    },
  ],
  'money moves between two people, or between accounts that its kind does not know': [
    {
      guard: 'whose money it is',
      file: IN_FULL,
      find: "then 'transfer moves the money of another budget'",
      replace: 'then null',
    },
    {
      guard: 'the flows',
      file: IN_FULL,
      find: "then 'transfer goes between accounts that its kind does not know'",
      replace: 'then null',
    },
  ],
  'what no run has claimed is paid': [
    {
      guard: 'the claim',
      file: IN_FULL,
      find: "when kind = 'payment' and not is_claimed then 'payment of what no run has claimed'",
      replace: '',
    },
  ],
  'the council pays from the pot without its trigger': [
    {
      guard: 'the trigger',
      file: IN_FULL,
      find: "and s.budget_id = new.budget_id and s.adds = 'pot'",
      replace: '',
    },
  ],
  'the council pays from the pot, or gives back, what no run has claimed': [
    {
      guard: 'the trigger',
      file: APART,
      find: 'and i.amount_pence = new.amount_pence',
      replace: '',
    },
    {
      guard: 'the trigger of each',
      file: APART,
      find: "when (new.kind in ('pot-payment','contribution-returned') and new.reverses is null)",
      replace: "when (new.kind = 'pot-payment' and new.reverses is null)",
    },
  ],
  'the council pays from the pot without a second human, or without a payment in a file': [
    {
      guard: 'the rule',
      file: 'src/journey/money/payrun/rules.ts',
      find: "if (run.checked === undefined) return refuse('check-it-first')",
      replace: '',
    },
  ],
  'what is asked for out of the pot goes out while payments are on hold': [
    {
      guard: 'when it is posted',
      file: 'src/journey/money/payrun/due/standing.ts',
      find: "if (payable.hold !== undefined) return allLeftOut(frozen, 'on-hold')",
      replace: '',
    },
  ],
  'the council pays from the pot before what opens it has happened': [
    {
      guard: 'the rule',
      file: POT,
      find: "if (openingOn(openings, today) === undefined) return refuse('pot-is-not-open')",
      replace: '',
    },
  ],
  'a transfer is put right by another amount, twice, or by what puts right itself': [
    {
      guard: 'the mirror',
      file: IN_FULL,
      find: 'create trigger reversal_mirrors before insert on transfer for each row when (new.reverses is not null) execute function reversal_mirrors();',
      replace: '',
    },
    {
      guard: 'once',
      file: IN_FULL,
      find: 'create unique index reversed_once on transfer',
      replace: 'create index reversed_once on transfer',
    },
    {
      guard: 'what came back names its payment',
      file: IN_FULL,
      find: "add constraint what_came_back_reverses_a_payment check (kind <> 'payment-returned' or reverses is not null),",
      replace: '',
    },
  ],
  'the council’s ledger goes below its floor by a race': [
    {
      guard: 'the floor',
      file: 'src/db/migrations/0004-money.sql',
      find: 'check (floor_pence is null or (cached and credits_pence - debits_pence >= floor_pence))',
      replace: 'check (floor_pence is null or cached)',
    },
  ],
  'a balance misses what was posted while its month was being closed': [
    { guard: 'the lock', file: IN_FULL, find: 'lock table transfer in share mode;', replace: '' },
    {
      guard: 'the closed month',
      file: IN_FULL,
      find: "when is_late then 'transfer counts in a month that is closed'",
      replace: '',
    },
  ],
  ...Object.fromEntries(
    [
      ...['ledger_never_changes', 'ledger_never_truncated', 'keep_balances', 'pot_is_open', 'reversal_mirrors'],
      ...['close_ledger', 'ledger_waits_to_close', 'paid_claims_stay', 'paid_only_for_what_is_due'],
      ...['aftercare_is_not_kept_back', 'single_payment_is_claimed', 'paid_to_checked_details'],
      ...['file_is_its_payments', 'one_file_is_sent', 'wages_are_not_paused'],
      ...['more_is_as_agreed', 'more_is_ended_by_the_person'],
    ].map((trigger) => [`${trigger} is off, and nobody sees it`, [isOn]]),
  ),
  ...Object.fromEntries(
    ['keep_balances', 'one_file_is_sent', 'transfer_fault', 'payee_pocket'].map((name) => [
      `${name} was made to do nothing, and nobody sees it`,
      [isAsWritten],
    ]),
  ),
  'an amount was changed while the trigger was off, and nobody sees it': [
    unseen(
      'where a.cached and (a.debits_pence, a.credits_pence) <>',
      'where false and (a.debits_pence, a.credits_pence) <>',
    ),
  ],
  'a transfer was deleted while the trigger was off, and nobody sees it': [
    unseen(
      'where a.cached and (a.debits_pence, a.credits_pence) <>',
      'where false and (a.debits_pence, a.credits_pence) <>',
    ),
  ],
}
