import type { Beginning, Needed } from './beginning.ts'

/** The account that stands in the settings until a council names its own: no bank has it. */
export const NO_ACCOUNT = '00000000'

/**
 * What a council needs, in the order in which it needs it. Nothing here stops anybody: the rules of each stage do, where they must;
 * this says beforehand what would stop them.
 */
export function neededOf(known: Beginning): readonly Needed[] {
  const withRole = (role: string): readonly string[] =>
    known.staff.filter(({ roles, hasBegun }) => hasBegun && roles.includes(role)).map(({ humanId }) => humanId)
  const officers = withRole('finance-officer')
  const approvers = withRole('finance-approver')
  return [
    { key: 'worker', before: 'offer', isThere: withRole('worker').length > 0 },
    { key: 'manager', before: 'offer', isThere: withRole('manager').length > 0 },
    { key: 'two-deciders', before: 'offer', isThere: known.ableToDecide > 1 },
    { key: 'who-is-asked-first', before: 'offer', isThere: known.managerIsOne && known.chairIsOne },
    { key: 'rates', before: 'offer', isThere: known.ratesAreOwn },
    {
      key: 'two-in-finance',
      before: 'payment',
      isThere: officers.some((officer) => approvers.some((approver) => approver !== officer)),
    },
    { key: 'account', before: 'payment', isThere: known.accountIsSet },
    { key: 'duty', before: 'ending', isThere: known.onDuty > 0 },
  ]
}
