import { on, type World } from '#test/world.ts'
import { sent } from './plan.ts'
import { forGoals, goalsOn } from './review.ts'

/** The person chooses when to be asked, once an ending is confirmed. */
export async function checkInsChosen(
  world: World,
  person = 'eastmarsh/anne',
  waves: readonly string[] = ['6-weeks', '6-months'],
): Promise<void> {
  const her = await world.as(person)
  const answer = await her.send(on(person, '/afterwards/choose'), { waves: [...waves] })
  if (answer.status !== 303) throw new Error(`choosing answered ${answer.status}`)
}

/**
 * The person answers the check-in that is open now (the newest whose day has come), by the real pages. Choose before, and
 * move the clock. As a default Anne's: what she reached is kept.
 */
export async function checkedIn(
  world: World,
  person = 'eastmarsh/anne',
  facts: { benefit?: string; how?: string } = {},
): Promise<void> {
  const her = await world.as(person)
  const page = await her.get(on(person, '/afterwards'))
  const open = /\/afterwards\/answer\/[0-9a-f-]{36}/.exec(page.text)?.[0]
  if (open === undefined) throw new Error('no check-in is open')
  const path = on(person, open)
  const goals = goalsOn((await her.get(path)).text, 'benefit')
  const { benefit = 'kept', how = 'My sister and I take turns with the children.' } = facts
  await sent(her, path, forGoals(goals, { benefit, how }))
}
