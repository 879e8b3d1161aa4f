import type { Day } from '#core/day.ts'
import { on, type World } from '#test/world.ts'
import { otherWayWritten } from './ground.ts'
import { ANNES, boxes, sent } from './plan.ts'

/** The four conditions answered alike; (c) for as many goals as a plan in these tests has. */
export const conditions = (said: string, words = ''): Record<string, string> =>
  Object.fromEntries(
    ['a', 'b', 'c', 'c-2', 'c-3', 'c-4', 'd'].flatMap((one) => [
      [`said-${one}`, said],
      [`words-${one}`, words],
    ]),
  )

export type EndingFacts = { lastDay?: Day; event?: string; reasons?: string }

/** Who confirms an ending of somebody's council: its manager. */
export const managerOf = (person: string): string =>
  person.startsWith('eastmarsh/') ? 'eastmarsh/grace' : 'northcliffe/sean'

/** What is sent to confirm: with words for what else ends near the last day. */
export const CONFIRMS = { cliff: 'Her sister comes every week in the dark months.' }

/** The person is told about an ending after a review, on a ground that the worker writes down first. As defaults Anne's: her therapy has ended, and today is the last day paid. */
export async function endingTold(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  facts: EndingFacts = {},
): Promise<void> {
  await otherWayWritten(world, person, worker)
  await sent(await world.as(worker), on(person, '/ending/propose'), {
    kind: 'after-review',
    event: facts.event ?? ANNES.event,
    ...boxes('lastDay', facts.lastDay ?? world.today),
    reasons: facts.reasons ?? 'Your therapy has ended, as we agreed from the start, and you reached your goal.',
  })
}

/** From a concluded review to a confirmed ending, by the real pages: told, seen by each side, confirmed. */
export async function ended(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  facts: EndingFacts = {},
): Promise<void> {
  await endingTold(world, person, worker, facts)
  await sent(await world.as(person), on(person, '/ending/say'), conditions('yes'))
  await sent(await world.as(worker), on(person, '/ending/say-as-worker'), conditions('yes'))
  const theirs = await world.as(worker)
  const open = [...(await theirs.get(on(person, '/ending/reason'))).text.matchAll(/name="(reason-[a-z0-9-]+)"/g)]
  if (open.length > 0)
    await sent(
      theirs,
      on(person, '/ending/reason'),
      Object.fromEntries(open.map(([, name]) => [name, 'We talked about it, and it ends all the same.'])),
    )
  await sent(await world.as(managerOf(person)), on(person, '/ending/confirm'), CONFIRMS)
}
