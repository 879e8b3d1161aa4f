import type { Route } from '#web/page.ts'

export const moneyRoutes: Route[] = []
