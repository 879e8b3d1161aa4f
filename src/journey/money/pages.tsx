import type { Route } from '#web/page.ts'
import { agreementRoutes } from './agreement/pages.tsx'
import { changeRoutes } from './changes/pages.tsx'
import { ledgerRoutes } from './ledger/pages.tsx'
import { payRunRoutes } from './payrun/pages.tsx'
import { unwellRoutes } from './unwell/pages.tsx'

export const moneyRoutes: Route[] = [
  ...agreementRoutes,
  ...ledgerRoutes,
  ...payRunRoutes,
  ...unwellRoutes,
  ...changeRoutes,
]
