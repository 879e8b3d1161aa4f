/** The roles a human may hold (product.md, People). One human may hold several. */
export const ROLES = [
  'person',
  'carer',
  'worker',
  'planner',
  'advocate',
  'panel-member',
  'manager',
  'finance-officer',
  'finance-approver',
  'analyst',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

/** Roles that make a human staff (or a broker): shorter hours, never on their own record. */
export const STAFF: ReadonlySet<Role> = new Set<Role>([
  'worker',
  'planner',
  'panel-member',
  'manager',
  'finance-officer',
  'finance-approver',
  'analyst',
  'administrator',
])
