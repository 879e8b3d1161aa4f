import type { Route } from '#web/page.ts'
import { caseloadRoutes } from './caseload/pages.tsx'
import { councilRulesRoutes } from './council-rules/pages.tsx'
import { homeRoutes } from './home/pages.tsx'
import { myBudgetRoutes } from './my-budget/pages.tsx'
import { panelRoutes } from './panel/pages.tsx'
import { paperRoutes } from './papers/pages.tsx'

/** The first screens: pages that look across stages. They read, and write nothing of a stage; the council's own rules are set here. */
export const deskRoutes: Route[] = [
  ...homeRoutes,
  ...myBudgetRoutes,
  ...caseloadRoutes,
  ...panelRoutes,
  ...councilRulesRoutes,
  ...paperRoutes,
]
