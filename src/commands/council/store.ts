import { statement } from '#db/statement.ts'

export const authorityNow = statement('council-all', (q, _: object) =>
  q.selectFrom('authority').select(['authority_id', 'slug', 'name']),
)

/** Only the schema's owner may. */
export const addAuthority = statement('council-add', (q, p: { id: number; slug: string; name: string }) =>
  q.insertInto('authority').values({ authority_id: p.id, slug: p.slug, name: p.name }),
)
