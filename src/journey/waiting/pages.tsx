import type { Route } from '#web/page.ts'

export const waitingRoutes: Route[] = []
