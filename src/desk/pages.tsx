import type { Route } from '#web/page.ts'
import { caseloadRoutes } from './caseload/pages.tsx'
import { homeRoutes } from './home/pages.tsx'
import { myBudgetRoutes } from './my-budget/pages.tsx'
import { panelRoutes } from './panel/pages.tsx'

/** The first screens: pages that look across stages. They read, they never write. */
export const deskRoutes: Route[] = [...homeRoutes, ...myBudgetRoutes, ...caseloadRoutes, ...panelRoutes]
