import type { Route } from '#web/page.ts'

export const spendingRoutes: Route[] = []
