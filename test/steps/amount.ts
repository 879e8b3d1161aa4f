import { on, type World } from '#test/world.ts'
import { needsDone } from './needs.ts'

/** From the offer to the first guess at the amount by the real pages. Anne's: £64.40 a week by the worker's answers, £82.80 by hers. */
export async function amountDone(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await needsDone(world, person, worker)
  const seen = await (await world.as(worker)).send(on(person, '/amount/work-out'), {})
  if (seen.status !== 303) throw new Error(`the amount was not worked out: ${seen.status}`)
}
