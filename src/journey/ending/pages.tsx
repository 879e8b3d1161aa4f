import type { Route } from '#web/page.ts'

export const endingRoutes: Route[] = []
