/* What is paid and what is bought. */
import { IN_FULL, lets, MONEY, spendingPolicy } from './kit.mjs'

export const MONEY_GUARDS = {
  'a posting is changed, taken away or made twice': [
    lets('transfer', MONEY),
    {
      guard: 'the trigger',
      file: MONEY,
      find: 'create trigger ledger_never_changes before update or delete on transfer for each row execute function ledger_never_changes();',
      replace: '',
    },
    {
      guard: 'the trigger on truncating',
      file: MONEY,
      find: 'create trigger ledger_never_truncated before truncate on transfer for each statement execute function ledger_never_changes();',
      replace: '',
    },
    {
      guard: 'the key of a cause',
      file: MONEY,
      find: 'constraint one_effect_a_key unique (authority_id, key)',
      replace: 'constraint one_effect_a_key unique (authority_id, transfer_id, key)',
    },
  ],
  'an instalment is paid twice': [
    {
      guard: 'the key of an instalment',
      file: IN_FULL,
      find: 'constraint an_instalment_is_paid_once primary key (authority_id, line_id, period_from, kind, turn)',
      replace:
        'constraint an_instalment_is_paid_once primary key (authority_id, item_id, line_id, period_from, kind, turn)',
    },
    {
      guard: 'what was paid keeps its claim',
      file: IN_FULL,
      find: 'create trigger paid_claims_stay before delete on instalment_claim for each row execute function paid_claims_stay();',
      replace: '',
    },
    {
      guard: 'the key of a cause',
      file: MONEY,
      find: 'constraint one_effect_a_key unique (authority_id, key)',
      replace: 'constraint one_effect_a_key unique (authority_id, transfer_id, key)',
    },
  ],
  'a run is approved by the human who drafted it': [
    {
      guard: 'the rule',
      file: 'src/journey/money/payrun/rules.ts',
      find: "if (run.draftedBy === humanId || run.checked?.by === humanId) return refuse('another-human-approves')",
      replace: '',
    },
    {
      guard: 'the CHECK',
      file: MONEY,
      find: 'constraint drafter_is_not_approver check (approved_by <> drafted_by),',
      replace: '',
    },
    {
      guard: 'the rule about bank details',
      file: 'src/journey/money/bank-details/rules.ts',
      find: "if (newest.enteredBy === humanId) return refuse('another-human-checks-details')",
      replace: '',
    },
    {
      guard: 'the CHECK about bank details',
      file: MONEY,
      find: 'constraint two_people_check_bank_details check (confirmed_by <> entered_by),',
      replace: '',
    },
  ],
  'a receipt or a purchase reaches somebody who may not see it': [
    spendingPolicy('spending: {\n    see: { ...both,', "spending: {\n    see: { ...both, analyst: 'council',"),
    spendingPolicy('receipt: { see: bothAndOfficer }', "receipt: { see: { ...bothAndOfficer, analyst: 'council' } }"),
    {
      guard: 'a receipt is asked for with its budget',
      file: 'src/journey/spending/capture/store.ts',
      find: "    .where('budget_id', '=', p.budget)\n    .where('file_id', '=', p.file)",
      replace: "    .where('file_id', '=', p.file)",
    },
    {
      guard: 'a purchase is asked for with its budget',
      file: 'src/journey/spending/store.ts',
      find: ".where('purchase.budget_id', '=', p.budget)\n    .where('purchase.purchase_id', '=', p.purchase)",
      replace: ".where('purchase.purchase_id', '=', p.purchase)",
    },
  ],
  'anybody but the person, or their worker as they said it, writes down what was bought': [
    spendingPolicy('    record: person,\n', '    record: { ...both, ...finance },\n'),
    spendingPolicy("'record-for-person': worker,", "'record-for-person': { ...both, ...finance },"),
  ],
}
