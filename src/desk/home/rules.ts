import type { Role } from '#access/role.ts'

/** The first page of a role that has one. */
const FIRST_PAGES: Partial<Record<Role, { path: string; text: string }>> = {
  worker: { path: '/caseload', text: 'Who needs something from me today' },
  'panel-member': { path: '/panel', text: 'What is waiting for a decision' },
  manager: { path: '/panel', text: 'What is waiting for a decision' },
  'finance-officer': { path: '/finance/pay-runs', text: 'What must be paid' },
  'finance-approver': { path: '/finance/pay-runs', text: 'What must be paid' },
  administrator: { path: '/council-rules', text: 'The rules for a first guess' },
}

/** The pages a human may begin with: their own budget, each role's first page; each once. */
export function firstPages(roles: readonly Role[], ownBudgetId: string | undefined): { path: string; text: string }[] {
  const own = ownBudgetId === undefined ? [] : [{ path: `/budgets/${ownBudgetId}`, text: 'My budget' }]
  const pages = [...own, ...roles.flatMap((role) => FIRST_PAGES[role] ?? [])]
  return pages.filter((page, index) => pages.findIndex(({ path }) => path === page.path) === index)
}
