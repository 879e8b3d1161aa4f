import type { Role } from '#access/role.ts'

type FirstPage = { path: string; text: string }

/** Where a role begins; most have one page, and are on it at once. */
const FIRST_PAGES: Partial<Record<Role, readonly FirstPage[]>> = {
  worker: [{ path: '/caseload', text: 'Who needs something from me today' }],
  'panel-member': [{ path: '/panel', text: 'What is waiting for a decision' }],
  manager: [{ path: '/today', text: 'What waits for me as a manager' }],
  'finance-officer': [{ path: '/finance', text: 'What must be paid' }],
  'finance-approver': [{ path: '/finance', text: 'What must be paid' }],
  analyst: [{ path: '/offers-counted', text: 'How many were offered a budget' }],
  administrator: [
    { path: '/before-you-begin', text: 'Before you begin' },
    { path: '/people-here', text: 'People who work here' },
    { path: '/workers', text: 'Who is whose worker' },
    { path: '/stuck', text: 'Plans that nobody can decide' },
    { path: '/duty', text: 'Who is there for people after an ending' },
    { path: '/settings', text: 'What this council sets' },
    { path: '/around-here', text: 'What there is around here' },
    { path: '/stories', text: 'Stories on the public pages' },
    { path: '/outbox', text: 'What was sent' },
  ],
}

/** The pages a human may begin with: their own budget, each role's first page; each once. */
export function firstPages(roles: readonly Role[], ownBudgetId: string | undefined): FirstPage[] {
  const own = ownBudgetId === undefined ? [] : [{ path: `/budgets/${ownBudgetId}`, text: 'My budget' }]
  const pages = [...own, ...roles.flatMap((role) => FIRST_PAGES[role] ?? [])]
  return pages.filter((page, index) => pages.findIndex(({ path }) => path === page.path) === index)
}
