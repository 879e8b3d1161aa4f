/* What the planted faults share: where the guards stand. */
const SQL = 'src/db/migrations'
export const FOUNDATION = `${SQL}/0001-foundation.sql`
export const PLAN = `${SQL}/0003-plan-decision-waiting.sql`
export const MONEY = `${SQL}/0004-money.sql`
export const ENDING = `${SQL}/0005-spending-review-ending-followup.sql`
export const IN_FULL = `${SQL}/0008-money-in-full.sql`
const POLICY = 'src/access/who-may.ts'

export const COUNCIL = "authority_id = nullif(current_setting(''app.authority'', true), '''')::int"
export const READS = {
  guard: 'the policy of reading',
  file: FOUNDATION,
  find: `using (${COUNCIL})`,
  replace: 'using (true)',
}

/** Lets the app change and take away what it may only add to. */
export const lets = (table, file) => ({
  guard: 'the grant',
  file,
  find: `call guard('${table}', 'select, insert')`,
  replace: `call guard('${table}', 'select, insert, update, delete')`,
})

/** Lets somebody else do what one side alone may. */
export const policy = (find, replace) => ({ guard: 'the policy', file: POLICY, find, replace })

/** The same for what the money was spent on. */
export const spendingPolicy = (find, replace) => ({ ...policy(find, replace), file: 'src/access/who-may-spending.ts' })

/** The same for reviews, endings and what comes after. */
export const laterPolicy = (find, replace) => ({ ...policy(find, replace), file: 'src/access/who-may-ending.ts' })
