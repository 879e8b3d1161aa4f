import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import type { Check } from './check.ts'

type Finding = { what: string }

/** What guards money in the database, a table a line: triggers that nobody may take away, switch off or let do something else. */
const GUARDS = {
  transfer: [
    ...['keep_balances', 'ledger_never_changes', 'ledger_never_truncated', 'pot_is_open', 'reversal_mirrors'],
    ...[
      'paid_only_for_what_is_due',
      'aftercare_is_not_kept_back',
      'single_payment_is_claimed',
      'comes_back_by_its_door',
      'written_off_by_two',
    ],
  ],
  ledger_closed: ['ledger_waits_to_close', 'close_ledger'],
  instalment_claim: ['paid_claims_stay'],
  payment: ['paid_to_checked_details'],
  payment_file: ['file_is_its_payments', 'file_is_its_parts'],
  pay_run_sent: ['one_file_is_sent'],
  overlay: ['wages_are_not_paused', 'more_is_as_agreed'],
  overlay_withdrawn: ['more_is_ended_by_the_person'],
  contribution: ['aftercare_is_free'],
  payee_confirmed: ['changed_details_were_asked_about'],
} as const satisfies Record<string, readonly string[]>

/** Triggers that run a function of another name. */
const RUNS: Readonly<Record<string, string>> = { ledger_never_truncated: 'ledger_never_changes' }

/**
 * The md5 of the text of each function that a guard runs or asks, as the migrations leave it in a fresh database (`prosrc`). A migration
 * that changes one changes its line here: the test of these checks says which, and what to write.
 */
export const BODIES: Readonly<Record<string, string>> = {
  aftercare_is_free: '1553e895a7ba17787ff9d2d579b3a28d',
  aftercare_is_not_kept_back: '4dfb9d8ab1490dd4bd0dc95dd8ac3823',
  aftercare_stands: '667ded75a276b2b09fb3695c9e806c58',
  changed_details_were_asked_about: 'a50d1f9b51f3a94acaa4c3a680c54a0b',
  close_ledger: 'e6cf9eca354f3f0bbf56329028a721b4',
  comes_back_by_its_door: '0d858eb93a9fdf5afe460a38bcc4a623',
  file_is_its_parts: '6483c9abc01c8ddd58833e2d12e871a7',
  file_is_its_payments: '4824c9afe0e71554ce2fedc491378e3c',
  flow_is_known: 'dc80807214ab7af39f3c0e0b26dd2287',
  is_put_right: 'b43f693c475551f3fa722e6731ce86b0',
  keep_balances: 'e41ad1b6461f68cef481e49bd773f681',
  ledger_never_changes: 'd65a65d1b974aa1b3a8ca0ed32a08e8b',
  ledger_waits_to_close: '4a3b4db97ac369b240fd1692039e3edd',
  managed_now: '6bb451945f558cf70e8fde659bed60c3',
  more_agreed: '01486074a8324a28b2dfba103ff18f7d',
  more_began: '131e0f5d2e93970315e57b6df55060b8',
  more_is_as_agreed: '4b4cbe7408c4ae7d79e37a47aea1e51a',
  more_is_ended_by_the_person: 'de645f93996b309cde7ba19fc6bc07e0',
  one_file_is_sent: 'd9f8dde7b1bcf16cc583ce9acbff948c',
  paid_claims_stay: 'd17899f2928221953b7f692c8aac22b0',
  paid_only_for_what_is_due: '56017727c7c0e7af9db04f8fcc5325ba',
  paid_to_checked_details: '41e3e3cac10540c5575a976de2ae0dd9',
  payee_pocket: 'e9535cd60774d56f49e2e248a3043956',
  period_starts: 'fed774852ef1a03e90da97a571b90ddd',
  pot_is_open: 'a43878d1990562fb1460baa5195a2a4f',
  put_right_last: '35d32966f18e82b3b54a388b0c044788',
  reversal_mirrors: '8568a20f807793222917cfe42f11b9df',
  single_payment_is_claimed: '004fc037971a4fc4c5c6e120b3aaecfc',
  transfer_fault: '855e577a917385e8a2ee5356e387ec19',
  wages_are_not_paused: 'f554d08c54f3e7aedf87f163c5a3dc3b',
  written_off_by_two: 'fa204321f482e66d06e72b9e1075fd82',
}

const guards = Object.entries(GUARDS).flatMap(([table, names]) =>
  names.map((name) => [table, name, RUNS[name] ?? name] as const),
)

/** The same in every council: looked at once. */
export const LEDGER_GUARDS: readonly Check[] = [
  {
    says: 'The triggers that guard the ledger are there and on',
    finds: statement(
      'check-ledger-guards',
      (_, _p: object) => sql<Finding>`
        select g.relation || ': ' || g.name || case when t.oid is null then ' is gone' when p.proname <> g.runs then ' runs something else'
          else ' is off' end as what
        from (values ${sql.join(guards.map((one) => sql`(${sql.join(one.map((part) => sql.lit(part)))})`))}) g (relation, name, runs)
        left join pg_trigger t on t.tgrelid = to_regclass('public.' || g.relation) and t.tgname = g.name and not t.tgisinternal
        left join pg_proc p on p.oid = t.tgfoid
        where t.oid is null or t.tgenabled not in ('O', 'A') or p.proname <> g.runs`,
    ),
  },
  {
    says: 'The functions that guard the ledger say what our migrations wrote',
    finds: statement(
      'check-ledger-functions',
      (_, _p: object) => sql<Finding>`
        select f.name || case when p.oid is null then ' is gone' else ' was changed: ' || md5(p.prosrc) end as what
        from (values ${sql.join(Object.entries(BODIES).map(([name, md5]) => sql`(${sql.lit(name)}, ${sql.lit(md5)})`))}) f (name, md5)
        left join pg_proc p on p.pronamespace = 'public'::regnamespace and p.proname = f.name
        where p.oid is null or md5(p.prosrc) <> f.md5`,
    ),
  },
]
