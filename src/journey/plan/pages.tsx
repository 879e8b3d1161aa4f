import type { Route } from '#web/page.ts'

export const planRoutes: Route[] = []
