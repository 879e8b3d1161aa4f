import type { Day } from '#core/day.ts'
import { on, type World } from '#test/world.ts'
import { ANNES, boxes, sent } from './plan.ts'

/** The four conditions answered alike. */
export const conditions = (said: string, words = ''): Record<string, string> =>
  Object.fromEntries(
    ['a', 'b', 'c', 'd'].flatMap((one) => [
      [`said-${one}`, said],
      [`words-${one}`, words],
    ]),
  )

export type EndingFacts = { lastDay?: Day; event?: string; reasons?: string }

/** The person is told about an ending after a review. As defaults Anne's: her therapy has ended, and today is the last day paid. */
export async function endingTold(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  facts: EndingFacts = {},
): Promise<void> {
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
  await sent(await world.as(worker), on(person, '/ending/confirm'), {})
}
