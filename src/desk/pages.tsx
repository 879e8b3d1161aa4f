import type { Route } from '#web/page.ts'
import { beginningRoutes } from './beginning/pages.tsx'
import { caseloadRoutes } from './caseload/pages.tsx'
import { councilProcessRoutes } from './council-process/pages.tsx'
import { councilRulesRoutes } from './council-rules/pages.tsx'
import { financeRoutes } from './finance/pages.tsx'
import { homeRoutes } from './home/pages.tsx'
import { keyFactsPages } from './key-facts/pages.tsx'
import { managerRoutes } from './manager/pages.tsx'
import { moneySettingsRoutes } from './money-settings/pages.tsx'
import { myBudgetRoutes } from './my-budget/pages.tsx'
import { panelRoutes } from './panel/pages.tsx'
import { paperRoutes } from './papers/pages.tsx'
import { partSettingsRoutes } from './part-settings/pages.tsx'
import { storyRoutes } from './public/stories/pages.tsx'
import { safetyRoutes } from './safety/pages.tsx'
import { settingsIndexRoutes } from './settings-index/pages.tsx'
import { supervisionRoutes } from './supervision/pages.tsx'

/** The first screens: pages that look across stages. They read, and write nothing of a stage; the council's own rules are set here. */
export const deskRoutes: Route[] = [
  ...homeRoutes,
  ...beginningRoutes,
  ...myBudgetRoutes,
  ...caseloadRoutes,
  ...supervisionRoutes,
  ...panelRoutes,
  ...managerRoutes,
  ...financeRoutes,
  ...councilProcessRoutes,
  ...councilRulesRoutes,
  ...moneySettingsRoutes,
  ...partSettingsRoutes,
  ...settingsIndexRoutes,
  ...paperRoutes,
  ...keyFactsPages,
  ...safetyRoutes,
  ...storyRoutes,
]
