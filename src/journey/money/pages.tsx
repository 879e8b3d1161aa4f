import type { Route } from '#web/page.ts'
import { agreementRoutes } from './agreement/pages.tsx'
import { bankRoutes } from './bank/pages.tsx'
import { bankDetailRoutes } from './bank-details/pages.tsx'
import { cardRoutes } from './cards/pages.tsx'
import { changeRoutes } from './changes/pages.tsx'
import { conditionRoutes } from './conditions/pages.tsx'
import { contributionRoutes } from './contribution/pages.tsx'
import { documentRoutes } from './document/pages.tsx'
import { fileRoutes } from './files/pages.tsx'
import { helperRoutes } from './helpers/pages.tsx'
import { holdRoutes } from './holds/pages.tsx'
import { journalRoutes } from './journals/pages.tsx'
import { keyFactsRoutes } from './key-facts/pages.tsx'
import { ledgerRoutes } from './ledger/pages.tsx'
import { payRunRoutes } from './payrun/pages.tsx'
import { potRoutes } from './pot/pages.tsx'
import { statementRoutes } from './statement/pages.tsx'
import { unwellRoutes } from './unwell/pages.tsx'
import { upliftRoutes } from './uplift/pages.tsx'

export const moneyRoutes: Route[] = [
  ...agreementRoutes,
  ...bankDetailRoutes,
  ...conditionRoutes,
  ...helperRoutes,
  ...cardRoutes,
  ...ledgerRoutes,
  ...statementRoutes,
  ...potRoutes,
  ...payRunRoutes,
  ...holdRoutes,
  ...fileRoutes,
  ...journalRoutes,
  ...bankRoutes,
  ...unwellRoutes,
  ...upliftRoutes,
  ...changeRoutes,
  ...contributionRoutes,
  ...documentRoutes,
  ...keyFactsRoutes,
]
