/* More for everybody from a day on. */
const MONEY_IN_FULL = 'src/db/migrations/0008-money-in-full.sql'

export const UPLIFT_GUARDS = {
  'an uplift is approved by its proposer': [
    {
      guard: 'the rule',
      file: 'src/journey/money/uplift/rules.ts',
      find: "if (uplift.proposedBy === humanId) return refuse('another-human-approves')",
      replace: '',
    },
    {
      guard: 'the CHECK',
      file: MONEY_IN_FULL,
      find: 'constraint proposer_is_not_approver check (approved_by <> proposed_by),',
      replace: '',
    },
  ],
  'an uplift is laid twice over a line': [
    {
      guard: 'the key of a rise',
      file: MONEY_IN_FULL,
      find: 'add constraint one_uplift_a_line unique (authority_id, uplift_id, line_id),',
      replace: '',
    },
  ],
}
