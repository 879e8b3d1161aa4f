import { addDays, type Day } from '#core/day.ts'
import { type Control, type DrawnForm, filledIn, post } from '../access/browse.ts'
import type { AccessWorld } from '../access/principals.ts'
import { type Watch, watchWrites } from '../access/written.ts'
import { type AForm, everyForm } from '../hostile/every-form.ts'
import type { Seen, World } from '../world.ts'
import { COUNTED_APART } from './walk.ts'

type Fields = Record<string, string[]>

/** A form filled in, with what `says` of a field in the place of what anybody in a hurry would write. */
const filledWith = (form: DrawnForm, day: Day, says: (control: Control) => string[] | undefined): Fields => ({
  ...filledIn(form, day),
  ...Object.fromEntries(
    form.controls.flatMap((one) => [says(one)].flatMap((said) => (said ? [[one.name, said]] : []))),
  ),
})

const isPartOfADay = ({ name }: Control): boolean => /-(?:day|month|year)$/.test(name)
const stands = ({ kind, now }: Control): boolean => kind !== 'press' && now.some((value) => value !== '')

/** In a hurry; what stands there stays; tomorrow; what stands, and lines left empty; numbers; the last of what may be chosen. The first that is taken will do. */
const WAYS: readonly ((form: DrawnForm, today: Day) => Fields)[] = [
  (form, today) => filledIn(form, today),
  (form, today) => filledWith(form, today, (one) => (stands(one) ? one.now : undefined)),
  (form, today) => filledIn(form, addDays(today, 1)),
  (form, today) => filledWith(form, today, (one) => (stands(one) || one.kind === 'text' ? one.now : undefined)),
  (form, today) => filledWith(form, today, (one) => (one.kind === 'text' && !isPartOfADay(one) ? ['5'] : undefined)),
  (form, today) =>
    filledWith(form, addDays(today, 1), ({ kind, values }) => (kind === 'one-of' ? values.slice(-1) : undefined)),
]

/** A form that was taken: as whom, what was sent, and what came of it. */
export type Taken = Pick<AForm, 'route' | 'path' | 'who'> & { fields: Fields; first: Seen }

/** Sends a form in each of these ways until it is taken: led on, or shown something that is kept nowhere. */
async function takenIn(world: AccessWorld, one: AForm): Promise<Taken | undefined> {
  for (const way of WAYS) {
    const fields = way(one.form, world.today)
    const first = await post(world, one.path, fields, one.who.cookie)
    if (first.status === 303 || first.status === 200)
      return { route: one.route, path: one.path, who: one.who, fields, first }
  }
  return undefined
}

/** Sends again what was taken: each must go where it went and write nothing. */
export async function again(world: World, watch: Watch, taken: readonly Taken[]): Promise<string[]> {
  const wrong: string[] = []
  await watch.written()
  for (const { route, path, fields, who, first } of taken) {
    const second = await post(world, path, fields, who.cookie)
    if (second.status !== 303 || (first.status === 303 && second.location !== first.location))
      wrong.push(`${route} again: ${second.status} to ${second.location}`)
    const written = await watch.written()
    if (written.length > 0) wrong.push(`${route} again wrote ${written.join(', ')}`)
  }
  return wrong
}

/** At so many points of the journey a form is tried. */
const TRIES = 3

/**
 * Sends twice each form that is drawn somewhere in a world in which every table is filled, where `isLeft`. Gives what went wrong, what was
 * taken, and what was drawn and not taken although it asks for a day: which days it takes depends on today's.
 */
export async function eachTwice(world: AccessWorld, isLeft: (route: string) => boolean) {
  const wrong: string[] = []
  const sent = new Set<string>()
  const tries = new Map<string, number>()
  const withADay = new Set<string>()
  const isWanted = (route: string) => isLeft(route) && !sent.has(route) && (tries.get(route) ?? 0) < TRIES
  const watch = await watchWrites(world.root, COUNTED_APART)
  for await (const one of everyForm(world, isWanted)) {
    tries.set(one.route, (tries.get(one.route) ?? 0) + 1)
    if (one.form.controls.some(isPartOfADay)) withADay.add(one.route)
    const found = await takenIn(world, one)
    if (found === undefined) continue
    sent.add(one.route)
    wrong.push(...(await again(world, watch, [found])))
  }
  return { wrong, sent, otherDays: [...withADay].filter((route) => !sent.has(route)) }
}
