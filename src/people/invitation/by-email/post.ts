import { assert } from '#core/assert.ts'
import type { Post } from '#messages/outbox/send.ts'
import { makeLink } from '../deeds.ts'
import { addLinkTry, linkToSend, openLinks, wantedLink } from './store.ts'

/**
 * Links to choose a password. Each is made as it is sent, so that it is in the e-mail and nowhere else: no page, no row and nobody
 * who works here has it. A try whose end nobody knows is followed by another link, and the earlier one works no more.
 */
export const LINKS: Post = {
  open: (tx, since) => tx.run(openLinks, { since }),
  one: (tx, id) => tx.one(linkToSend, { id }),
  addTry: (tx, did) => tx.run(addLinkTry, did),
  leads: async (tx, id, at) => {
    const row = await tx.one(wantedLink, { id })
    assert(row !== undefined, 'a link that nobody wanted')
    const made = await makeLink(tx, { humanId: row.human_id, by: row.wanted_by, at, endsAt: row.ends_at })
    return { path: `/invitation/${made.token}`, ref: made.id }
  },
}
