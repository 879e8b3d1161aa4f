/* Pay runs: what is paid, by whose leave, and once. */
import { IN_FULL } from './kit.mjs'

const RULES = 'src/journey/money/payrun/rules.ts'
const STANDING = 'src/journey/money/payrun/due/standing.ts'

const ONLY_WHAT_IS_DUE = {
  guard: 'the trigger',
  file: IN_FULL,
  find: 'create trigger paid_only_for_what_is_due after insert on transfer referencing new table as added\n  for each statement execute function paid_only_for_what_is_due();',
  replace: '',
}
const DERIVED_ANEW = {
  guard: 'only what is due still',
  file: STANDING,
  find: "if (owed === undefined) return 'nothing-due-any-more'",
  replace: 'if (owed === undefined) return undefined',
}

const APART = 'src/db/migrations/0032-paid-apart-and-to-whom.sql'

const SINGLE = 'src/journey/money/payrun/single/rules.ts'

export const PAY_RUN_GUARDS = {
  'money is given back that is owed by now': [
    {
      guard: 'looked at again when it is approved',
      file: SINGLE,
      find: "if (kind !== 'refund' || amountPence <= overPence) return undefined",
      replace: 'return undefined',
    },
    {
      guard: 'what is too much without this one',
      file: 'src/journey/money/contribution/reads.ts',
      find: 'return overPaid({ ...pays, refunds: pays.refunds.filter(({ runId }) => runId !== run) }, today)',
      replace: 'return pays.paidInPence',
    },
  ],
  'a payment of its own goes to the account of somebody who has died': [
    {
      guard: 'when it is posted',
      file: SINGLE,
      find: "if (hasDied && isTheirOwn(pocket)) return 'changed-since'",
      replace: '',
    },
    {
      guard: 'when it is asked for',
      file: SINGLE,
      find: "return hasDied && isTheirOwn(place.pocket) ? refuse('person-has-died') : fine",
      replace: 'return fine',
    },
  ],
  'what an ending overtook is paid': [ONLY_WHAT_IS_DUE, DERIVED_ANEW],
  'what a pause covers is paid': [ONLY_WHAT_IS_DUE, DERIVED_ANEW],
  'payments on hold are paid': [
    {
      guard: 'when it is posted',
      file: STANDING,
      find: "if (payable.hold !== undefined) return allLeftOut(frozen, 'on-hold')",
      replace: '',
    },
    {
      guard: 'when it is drafted',
      file: 'src/journey/money/payrun/due/groups.ts',
      find: "if (payable.hold !== undefined) return 'on-hold'",
      replace: '',
    },
  ],
  'what somebody else looks after goes to the person’s own account, or the reverse': [
    {
      guard: 'the rule',
      file: 'src/journey/money/payrun/due/groups.ts',
      find: "const payee = pocket === 'third-party' ? (payable.thirdParty ?? 'none') : payable.payee",
      replace: 'const payee = payable.payee',
    },
    {
      guard: 'the trigger',
      file: APART,
      find: "raise exception 'what is for one account is not paid to another''s';",
      replace: 'null;',
    },
  ],
  'money goes to bank details that nobody has checked': [
    {
      guard: 'the rule',
      file: 'src/journey/money/payrun/due/reads.ts',
      find: 'payees.find(({ confirmed }) => confirmed)',
      replace: 'payees.at(0)',
    },
    {
      guard: 'the trigger',
      file: IN_FULL,
      find: 'create trigger paid_to_checked_details after insert on payment referencing new table as added\n  for each statement execute function paid_to_checked_details();',
      replace: '',
    },
  ],
  'a withdrawn run is paid': [
    {
      guard: 'the rule',
      file: RULES,
      find: "if (status === 'withdrawn') return refuse('run-is-withdrawn')",
      replace: '',
    },
    {
      guard: 'the trigger',
      file: IN_FULL,
      find: 'create trigger approved_or_withdrawn after insert on pay_run_approved for each row execute function approved_or_withdrawn();',
      replace: '',
    },
    {
      guard: 'what it held is due again',
      file: 'src/journey/money/payrun/deeds.ts',
      find: 'await tx.run(freeClaims, { run: runId })',
      replace: '',
    },
  ],
  'a run goes on without a human who approved it': [
    {
      guard: 'the work asks who approved it',
      file: 'src/journey/money/payrun/jobs.ts',
      find: 'else if (work.approved_by !== null && !work.is_posted)',
      replace: 'else if (!work.is_posted)',
    },
  ],
  'a piece of a run is done twice, however many work on it': [
    {
      guard: 'one works on a run at a time',
      file: 'src/journey/money/payrun/jobs.ts',
      find: 'if (locked?.mine !== true) continue',
      replace: '',
    },
  ],
  'an approval has more than one effect, however often it is sent': [
    {
      guard: 'the rule',
      file: RULES,
      find: "if (status === 'posting' || status === 'posted') return refuse('run-is-approved-already')",
      replace: '',
    },
  ],
  'the proposed run leaves to the next what would come too late then': [
    {
      guard: 'the day that is proposed',
      file: RULES,
      find: 'addDays(earliestArrival(addDays(today, NEXT_RUN_DAYS), new Set(holidays)), -1)',
      replace: 'addDays(today, NEXT_RUN_DAYS)',
    },
  ],
  'a run is approved with a password that was given long ago': [
    {
      guard: 'the form asks for it',
      file: 'src/journey/money/payrun/pages.tsx',
      find: 'freshSignIn: true,',
      replace: '',
    },
    {
      guard: 'the frame sends to sign in',
      file: 'src/web/serve.tsx',
      find: 'if (spec.freshSignIn && !signedInLately(permit))',
      replace: 'if (false)',
    },
    {
      guard: 'five minutes',
      file: 'src/access/gate.ts',
      find: 'asking.at.getTime() - given.getTime() <= LATELY_MS',
      replace: 'asking.at.getTime() >= given.getTime()',
    },
  ],
}
