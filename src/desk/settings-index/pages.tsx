import { versionsIn } from '#council/reads.ts'
import { page, type Route } from '#web/page.ts'
import { ROOMS } from './rooms.ts'
import { settingsSet } from './rules.ts'
import { SettingsIndexPage } from './views.tsx'

export const settingsIndexRoutes: Route[] = [
  page({
    path: '/settings',
    may: ['part-settings', 'see'],
    purpose: 'to find what this council can set, and what was set lately',
    load: async (tx) => ({ set: settingsSet(ROOMS, await versionsIn(tx)) }),
    view: ({ set }, look) => <SettingsIndexPage set={set} look={look} />,
  }),
]
