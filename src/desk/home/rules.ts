import type { Role } from '#access/role.ts'

type FirstPage = { path: string; text: string }

/** Where a role begins; most have one page, and are on it at once. */
const FIRST_PAGES: Partial<Record<Role, readonly FirstPage[]>> = {
  worker: [{ path: '/caseload', text: 'Who needs something from me today' }],
  'panel-member': [{ path: '/panel', text: 'What is waiting for a decision' }],
  manager: [
    { path: '/panel', text: 'What is waiting for a decision' },
    { path: '/challenges', text: 'Who thinks a decision is wrong' },
    { path: '/endings', text: 'Endings that wait for you' },
    { path: '/outside-waiting', text: 'Steps that wait for a yes or no from you' },
    { path: '/interim', text: 'Help until there is an answer' },
    { path: '/safety', text: 'Who is worried about somebody’s safety' },
    { path: '/duty', text: 'Who is there for people after an ending' },
    { path: '/requests', text: 'Who asked for a budget' },
    { path: '/supervision', text: 'Sheets for supervision' },
    { path: '/cover', text: 'Who is away, and who covers' },
  ],
  'finance-officer': [{ path: '/finance', text: 'What must be paid' }],
  'finance-approver': [{ path: '/finance', text: 'What must be paid' }],
  administrator: [
    { path: '/before-you-begin', text: 'Before you begin' },
    { path: '/people-here', text: 'People who work here' },
    { path: '/stuck', text: 'Plans that nobody can decide' },
    { path: '/duty', text: 'Who is there for people after an ending' },
    { path: '/council-process', text: 'How this council decides' },
    { path: '/council-rules', text: 'The rules for a first guess' },
    { path: '/spending-rules', text: 'What a budget can be spent on' },
    { path: '/spending-settings', text: 'How we look at spending' },
    { path: '/review-settings', text: 'Reviews, endings and afterwards' },
    { path: '/money-settings', text: 'How this council pays' },
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
