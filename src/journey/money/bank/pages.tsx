import { importRoutes } from './imports/pages.tsx'
import { returnedRoutes } from './returned/pages.tsx'
import { statementRoutes } from './statement/pages.tsx'
import { twinRoutes } from './twins/pages.tsx'

export const bankRoutes = [...importRoutes, ...twinRoutes, ...returnedRoutes, ...statementRoutes]
