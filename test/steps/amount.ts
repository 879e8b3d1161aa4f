import { on, type World } from '#test/world.ts'
import { needsDone } from './needs.ts'

/** From the offer to the first guess at the amount by the real pages. Anne's: £64.40 a week by the worker's answers, £82.80 by hers. */
export async function amountDone(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await needsDone(world, person, worker)
  const seen = await (await world.as(worker)).send(on(person, '/amount/work-out'), {})
  if (seen.status !== 303) throw new Error(`the amount was not worked out: ${seen.status}`)
}

/** From the offer to "I think this is wrong", which waits for the worker's answer. */
export async function amountChallenged(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
): Promise<void> {
  await amountDone(world, person, worker)
  const seen = await (await world.as(person)).send(on(person, '/amount/challenge'), {
    words: 'Nobody asked about the nights.',
  })
  if (seen.status !== 303) throw new Error(`the amount was not challenged: ${seen.status}`)
}
