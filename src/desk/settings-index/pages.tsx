import { settingsIn, versionsIn } from '#council/reads.ts'
import { page, type Route } from '#web/page.ts'
import { ROOMS, warningsOf } from './rooms.ts'
import { settingsSet } from './rules.ts'
import { SettingsIndexPage } from './views.tsx'

export const settingsIndexRoutes: Route[] = [
  page({
    path: '/settings',
    may: ['part-settings', 'see'],
    purpose: 'to find what this council can set, and what was set lately',
    load: async (tx, { today }) => {
      const [versions, now] = await Promise.all([versionsIn(tx), settingsIn(tx, today)])
      return { set: settingsSet(ROOMS, versions), warnings: warningsOf(now, today) }
    },
    view: ({ set, warnings }, look) => <SettingsIndexPage set={set} warnings={warnings} look={look} />,
  }),
]
