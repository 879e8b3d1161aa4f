import { idOf } from '#demo/councils.ts'
import { on, type World } from '#test/world.ts'
import { sent } from './plan.ts'
import { goalsOn } from './review.ts'

/** A manager names who is told at once when somebody is not all right. */
export async function dutyNamed(world: World, human = 'eastmarsh/owen', manager = 'eastmarsh/grace'): Promise<void> {
  const grace = await world.as(manager)
  await sent(grace, `/${human.split('/')[0]}/duty/name`, { human: idOf(human) })
}

/** The person chooses when to be asked, once an ending is told; somebody is named for the duty where nobody holds it. */
export async function checkInsChosen(
  world: World,
  person = 'eastmarsh/anne',
  waves: readonly string[] = ['6-weeks', '6-months'],
  how: Record<string, string> = {},
): Promise<void> {
  const her = await world.as(person)
  const page = await her.get(on(person, '/afterwards/choose'))
  if (page.text.includes('Nobody here is named yet')) await dutyNamed(world)
  const fields = { waves: [...waves], way: 'page', byWhom: 'nobody', ...how }
  const answer = await her.send(on(person, '/afterwards/choose'), fields)
  if (answer.status !== 303) throw new Error(`choosing answered ${answer.status}`)
}

/** What a check-in's form sends for goals that are all alike. */
export const answers = (
  goals: readonly string[],
  facts: { benefit?: string; paidBy?: string; how?: string } = {},
): Record<string, string> => {
  const { benefit = 'kept', paidBy = 'own', how = 'My sister and I take turns with the children.' } = facts
  return Object.fromEntries(
    goals.flatMap((goal) => [
      [`benefit-${goal}`, benefit],
      [`paidBy-${goal}`, paidBy],
      [`how-${goal}`, how],
    ]),
  )
}

/**
 * The person answers the check-in that is open now (the newest whose day has come), by the real pages. Choose before, and
 * move the clock. As a default Anne's: what she reached is kept.
 */
export async function checkedIn(
  world: World,
  person = 'eastmarsh/anne',
  facts: { benefit?: string; paidBy?: string; how?: string } = {},
): Promise<void> {
  const her = await world.as(person)
  const page = await her.get(on(person, '/afterwards'))
  const open = /\/afterwards\/answer\/[0-9a-f-]{36}/.exec(page.text)?.[0]
  if (open === undefined) throw new Error('no check-in is open')
  const path = on(person, open)
  await sent(her, path, answers(goalsOn((await her.get(path)).text, 'benefit'), facts))
}
