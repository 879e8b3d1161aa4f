import { on, type World } from '#test/world.ts'
import { planAgreed, sent } from './plan.ts'

/** Who decides Anne's plan, which costs more than a manager may decide in Eastmarsh; in Northcliffe a manager decides it. */
const deciderOf = (person: string): string =>
  person.startsWith('northcliffe/') ? 'northcliffe/sean' : 'eastmarsh/marcus'

/** From the offer to a plan that the person has sent to be decided, by the real pages. */
export async function asked(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await planAgreed(world, person, worker)
  await sent(await world.as(person), on(person, '/decision/ask'), {})
}

/** What the panel said to Anne. */
export const REASONS = 'Therapy is what helps, and without childcare you cannot go.'

/** The ids of the lines that a page asks a decider about, in the order of the plan. */
export const linesAsked = (page: string): string[] => [
  ...new Set([...page.matchAll(/name="line-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)),
]

/** A no to every line of a plan as the form takes it, for one reason that is not cost. */
export const noToEach = (page: string, because = 'need-is-met-already'): Record<string, string> =>
  Object.fromEntries(linesAsked(page).map((id) => [`line-${id}`, because]))

/** A plan that was sent is declined, each line for the same reason. */
export async function declined(world: World, person = 'eastmarsh/anne', decider = deciderOf(person)): Promise<void> {
  const [browser, path] = [await world.as(decider), on(person, '/decision/decide')]
  const answer = { verdict: 'declined', reasons: 'The need is met already', conditions: '' }
  await sent(browser, path, { ...answer, ...noToEach((await browser.get(path)).text) })
}

/** Sent to be decided, and approved with reasons by somebody who neither asked nor wrote. */
export async function approved(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  decider = deciderOf(person),
): Promise<void> {
  await asked(world, person, worker)
  await sent(await world.as(decider), on(person, '/decision/decide'), {
    verdict: 'approved',
    reasons: REASONS,
    conditions: '',
  })
}
