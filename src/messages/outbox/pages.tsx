import { pageNumber } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { outboxOf } from './reads.ts'
import { OutboxPage } from './views.tsx'

export const outboxRoutes = [
  page({
    path: '/outbox',
    may: ['outbox', 'see'],
    purpose: 'to see which messages left, and whether real ways of sending are switched on',
    load: (tx, permit, { query }) => outboxOf(tx, permit, pageNumber(query)),
    view: (outbox, look) => <OutboxPage outbox={outbox} look={look} />,
  }),
]
