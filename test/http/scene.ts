import { ROLES } from '#access/role.ts'
import { filledIn, formsOf, get } from '../access/browse.ts'
import type { AccessWorld, SignedIn } from '../access/principals.ts'
import { type Listed, pathOf } from '../access/routes.ts'
import type { Filled } from '../access/rows.ts'
import { fingerprint } from '../access/rows-now.ts'
import type { World } from '../world.ts'

export const nameOf = ({ method, path }: Listed): string => `${method} ${path}`

/** A world at some point of the journey: its rows, and who is there. */
export type Scene = { world: World; filled: Filled; budget?: string; humans: readonly SignedIn[] }

/** The world in which every table is filled, with everybody. */
export const sceneOf = (world: AccessWorld): Scene => ({
  world,
  filled: world.filled.eastmarsh,
  humans: ROLES.map((role) => world.here[role]),
})

export const pathIn = (scene: Scene, route: { path: string }): string =>
  pathOf(route, 'eastmarsh', scene.filled, scene.budget)

/** Somebody whose page answers, and not with "not there": each in turn. */
export async function whoMay(route: Listed, scene: Scene): Promise<SignedIn | undefined> {
  for (const who of scene.humans)
    if ((await get(scene.world, pathIn(scene, route), who.cookie)).status < 404) return who
  return undefined
}

export type Good = { who: SignedIn; path: string; fields: Record<string, string[]> }

/** A form with a good key and fields that would be taken, as somebody who may draw it; undefined where nobody draws it now. */
export async function goodForm(route: Listed, scene: Scene): Promise<Good | undefined> {
  const path = pathIn(scene, route)
  const who = await whoMay(route, scene)
  if (who === undefined) return undefined
  const drawn = formsOf((await get(scene.world, path, route.resource === 'open' ? '' : who.cookie)).text)
  const form = drawn.find(({ action }) => action === path)
  return form && { who, path, fields: filledIn(form, scene.world.today) }
}

/** What a request leaves by being made: its audit row and its session's last-seen. */
export const LEFT_BY_A_REQUEST = ['audit_entry', 'session']

/** Everything else. */
export const effectsIn = (world: AccessWorld): Promise<Record<string, string>> =>
  fingerprint(world.root, LEFT_BY_A_REQUEST)
