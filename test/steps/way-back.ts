import { on, type World } from '#test/world.ts'
import { REASONS } from './decision.ts'
import { sent } from './plan.ts'

const DECIDER = 'eastmarsh/marcus'

/** The person comes back after an ending that is over; the last plan is the start of the next. */
export const cameBack = async (world: World, person = 'eastmarsh/anne'): Promise<void> =>
  sent(await world.as(person), on(person, '/afterwards/way-back'), { words: 'Low days are back.', changed: 'people' })

/** The plan that was begun on the way back, agreed by each in their own session. */
export async function agreedAgain(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await sent(await world.as(person), on(person, '/plan/agree'), { answer: 'yes', words: '' })
  await sent(await world.as(worker), on(person, '/plan/agree-as-worker'), { answer: 'yes', words: '' })
}

/** It is approved by somebody who neither asked nor wrote. */
export const decidedAgain = async (world: World, person = 'eastmarsh/anne'): Promise<void> =>
  sent(await world.as(DECIDER), on(person, '/decision/decide'), {
    verdict: 'approved',
    reasons: REASONS,
    conditions: '',
  })

/** From coming back to a plan that is approved, by the real pages. */
export async function approvedAgain(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
): Promise<void> {
  await cameBack(world, person)
  await agreedAgain(world, person, worker)
  await sent(await world.as(person), on(person, '/decision/ask'), {})
  await decidedAgain(world, person)
}

/** Finance sets the new plan up; bank details and conditions of before stand. */
export const setUpAgain = async (world: World, person = 'eastmarsh/anne'): Promise<void> =>
  sent(await world.as('eastmarsh/farah'), on(person, '/money/set-up'), { managedAs: 'direct-payment' })
