/** Tables without row-level security, each with its reason. A check refuses any other. */
export const EXEMPT: Record<string, string> = {
  authority: 'the list of councils is read by everybody: a path begins with its slug',
  journey_clock: 'one row for the whole installation, no personal data',
  schema_migration: 'which migrations were applied, no personal data',
}
