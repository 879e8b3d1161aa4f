/* What is paid and what is bought. */
import { lets, MONEY, policy } from './kit.mjs'

export const MONEY_GUARDS = {
  'a balance differs from its postings': [
    {
      guard: 'the trigger',
      file: MONEY,
      find: 'credits_pence = a.credits_pence + net.credit',
      replace: 'credits_pence = a.credits_pence',
    },
  ],
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
      file: MONEY,
      find: 'constraint an_instalment_is_paid_once unique (authority_id, line_id, period_from)',
      replace: 'constraint an_instalment_is_paid_once unique (authority_id, item_id, line_id, period_from)',
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
      find: "if (run.draftedBy === humanId) return refuse('another-human-approves')",
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
      file: 'src/journey/money/agreement/rules.ts',
      find: "return newest.enteredBy === humanId ? refuse('another-human-checks-details') : fine",
      replace: 'return fine',
    },
    {
      guard: 'the CHECK about bank details',
      file: MONEY,
      find: 'constraint two_people_check_bank_details check (confirmed_by <> entered_by),',
      replace: '',
    },
  ],
  'what an ending overtook is paid': [
    {
      guard: 'only what is due still',
      file: 'src/journey/money/payrun/deeds.ts',
      find: 'run.items.filter(({ isDue }) => isDue)',
      replace: 'run.items',
    },
  ],
  'a receipt or a purchase reaches somebody who may not see it': [
    policy('spending: { see: { ...both,', "spending: { see: { ...both, analyst: 'council',"),
    policy('receipt: { see: { ...both,', "receipt: { see: { ...both, analyst: 'council',"),
    {
      guard: 'a receipt is asked for with its budget',
      file: 'src/journey/spending/store.ts',
      find: ".where('budget_id', '=', p.budget).where('file_id', '=', p.file)",
      replace: ".where('file_id', '=', p.file)",
    },
    {
      guard: 'a purchase is asked for with its budget',
      file: 'src/journey/spending/store.ts',
      find: ".where('purchase.budget_id', '=', p.budget)\n    .where('purchase_id', '=', p.purchase)",
      replace: ".where('purchase_id', '=', p.purchase)",
    },
  ],
  'anybody but the person writes down what was bought': [
    policy('record: person }', 'record: { ...both, ...finance } }'),
  ],
}
