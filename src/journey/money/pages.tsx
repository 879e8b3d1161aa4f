import type { Route } from '#web/page.ts'
import { agreementRoutes } from './agreement/pages.tsx'
import { ledgerRoutes } from './ledger/pages.tsx'
import { payRunRoutes } from './payrun/pages.tsx'

export const moneyRoutes: Route[] = [...agreementRoutes, ...ledgerRoutes, ...payRunRoutes]
