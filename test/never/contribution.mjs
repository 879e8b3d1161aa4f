/* What the person pays, what is free, and the agreement on paper. */
import { lets } from './kit.mjs'

const IN_FULL = 'src/db/migrations/0008-money-in-full.sql'
const DAYS = 'src/journey/money/contribution/days.ts'
const RULES = 'src/journey/money/contribution/rules.ts'

export const CONTRIBUTION_GUARDS = {
  's.117 aftercare is charged': [
    {
      guard: 'the rule',
      file: RULES,
      find: "if ((weekly ?? 0n) > 0n && isFree(aftercare, input.from)) return refuse('aftercare-is-free', 'amount')",
      replace: '',
    },
    {
      guard: 'what is derived',
      file: DAYS,
      find: "if (isFree(free, on)) return { weeklyPence: 0n, because: 'aftercare' }",
      replace: '',
    },
    {
      guard: 'the trigger on what is recorded',
      file: IN_FULL,
      find: 'create trigger aftercare_is_free before insert on contribution for each row execute function aftercare_is_free();',
      replace: '',
    },
    {
      guard: 'the trigger on the ledger',
      file: IN_FULL,
      find: "when (new.kind in ('contribution-due','contribution-kept') and new.reverses is null)",
      replace: 'when (false)',
    },
  ],
  'a payment waits for a contribution that is not worked out': [
    {
      guard: 'the column that may be empty',
      file: IN_FULL,
      find: 'weekly_pence bigint check (weekly_pence >= 0)',
      replace: 'weekly_pence bigint not null check (weekly_pence >= 0)',
    },
    {
      guard: 'nothing is due while it is not known',
      file: DAYS,
      find: "if (asked === undefined) return { weeklyPence: 0n, because: 'not-worked-out' }",
      replace: "if (asked === undefined) return { weeklyPence: 1400n, because: 'not-worked-out' }",
    },
  ],
  'a person pays for days for which nothing is paid': [
    {
      guard: 'nothing is due for them',
      file: DAYS,
      find: "if (costs === undefined) return { weeklyPence: 0n, because: 'nothing-is-paid' }",
      replace: "if (costs === undefined) return { weeklyPence: asked, because: 'weekly' }",
    },
    {
      guard: 'only what stands in a run is paid',
      file: 'src/journey/money/contribution/covered.ts',
      find: 'const isTaken = keys.has(keyOf(one))',
      replace: 'const isTaken = true',
    },
  ],
  'more is kept than the days cost that were paid for': [
    {
      guard: 'nothing is due for days that nobody paid for',
      file: DAYS,
      find: "if (costs === undefined) return { weeklyPence: 0n, because: 'nothing-is-paid' }",
      replace: "if (costs === undefined) return { weeklyPence: asked, because: 'weekly' }",
    },
  ],
  'a person pays more for a day than it costs': [
    {
      guard: 'the cap',
      file: DAYS,
      find: 'return asked > costs',
      replace: 'return asked < 0n',
    },
  ],
  'an agreement changes after it was printed': [lets('agreement_paper', IN_FULL)],
}
