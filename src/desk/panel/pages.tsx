import { first } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { panelDeskOf } from './reads.ts'
import { PanelDeskPage } from './views.tsx'

export const panelRoutes = [
  page({
    path: '/panel',
    may: ['desk', 'panel'],
    purpose: 'to see what waits for a decision, how long, and what is asked',
    inSteps: true,
    load: (tx, permit, { query }) => panelDeskOf(tx, permit, { on: first(query, 'on'), page: first(query, 'page') }),
    view: (desk, look) => <PanelDeskPage desk={desk} look={look} />,
  }),
]
