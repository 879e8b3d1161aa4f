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
