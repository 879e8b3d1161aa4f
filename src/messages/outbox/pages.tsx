import { first, type Raw } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { outboxOf } from './reads.ts'
import { OutboxPage } from './views.tsx'

/** Which page of a list the address asks for; the first where it asks for none that could be. */
export function pageNumber(query: Raw): number {
  const asked = first(query, 'page')
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

export const outboxRoutes = [
  page({
    path: '/outbox',
    may: ['outbox', 'see'],
    purpose: 'to see which messages left, and whether real ways of sending are switched on',
    load: (tx, permit, { query }) => outboxOf(tx, permit, pageNumber(query)),
    view: (outbox, look) => <OutboxPage outbox={outbox} look={look} />,
  }),
]
