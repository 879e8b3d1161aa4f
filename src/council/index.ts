import type { Pool } from '#db/transaction.ts'
import { inCouncil } from '#db/transaction.ts'
import { type Council, settingsShape } from './council.ts'
import { authorities, settingsVersions } from './store.ts'

export { CHANGES, CHECK_LEVELS, type Council, calledAs, type Settings, settingsOn, settingsShape } from './council.ts'

/** The councils of this installation, held in memory: a path begins with one's slug. `reload` reads their settings anew. */
export type Councils = { bySlug(slug: string): Council | undefined; all(): readonly Council[]; reload(): Promise<void> }

// Any council's context will do: the list itself is exempt from row-level security.
const NO_COUNCIL = 2_147_483_647

export async function loadCouncils(pool: Pool): Promise<Councils> {
  let bySlug = new Map<string, Council>()
  let begun = 0
  let newest = 0
  const reload = async (): Promise<void> => {
    begun += 1
    const turn = begun
    const rows = await inCouncil(pool, NO_COUNCIL, (tx) => tx.run(authorities, {}))
    const loaded = new Map<string, Council>()
    for (const { authority_id: authorityId, slug, name } of rows) {
      const found = await inCouncil(pool, authorityId, (tx) => tx.run(settingsVersions, {}))
      const versions = found.map((row) => ({ from: row.effective_from, settings: settingsShape.parse(row.settings) }))
      if (versions.length > 0) loaded.set(slug, { authorityId, slug, name, versions })
    }
    // One that began earlier may have read less: it must not overtake a later one.
    if (turn < newest) return
    newest = turn
    bySlug = loaded
  }
  await reload()
  return { bySlug: (slug) => bySlug.get(slug), all: () => [...bySlug.values()], reload }
}
