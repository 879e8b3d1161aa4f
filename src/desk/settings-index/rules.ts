import type { Day } from '#core/day.ts'
import type { Settings } from '#council/index.ts'
import type { Version, Written } from '#council/reads.ts'
import { saysOf, writtenBy } from '../part-settings/rules.ts'

/** A page on which some of the settings are set. `keys`: the parts of them that it sets. */
export type Room = {
  readonly path: string
  readonly text: string
  readonly about: string
  readonly keys: readonly (keyof Settings)[]
}

/** That something was set on one of the pages, from which day, and who wrote it down. */
export type Setting = Written & { readonly from: Day; readonly room: Room }

/** What was set, the newest day first: of each day what was recorded last, next to what held before it. */
export function settingsSet(rooms: readonly Room[], versions: readonly Version[]): readonly Setting[] {
  const holding = versions.filter((one, at) => versions.findIndex(({ from }) => from === one.from) === at)
  return holding.flatMap((version, at) => {
    const before = holding[at + 1]
    if (before === undefined) return []
    const changed = rooms.filter(({ keys }) => saysOf(before.settings, keys) !== saysOf(version.settings, keys))
    return changed.map((room) => ({ from: version.from, room, ...writtenBy(versions, version, room.keys) }))
  })
}
