import { type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { amountDone } from './amount.ts'
import { ANNES, boxes, radioOf, sent } from './plan.ts'
import { postFile } from './spending.ts'
import { shared } from './unwell.ts'

const plan = (person: string, path = ''): string => on(person, `/plan${path}`)

/** The next version of a plan that was decided, open to be changed; by the worker. */
export async function nextVersion(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await sent(await world.as(worker), plan(person, '/open-again'), {}, plan(person))
}

/** Changes the first line of the newest version; what is not named stays as Anne's plan has it. */
export async function lineChanged(
  worker: Browser,
  fields: Partial<Record<'what' | 'provider' | 'amount', string>>,
  person = 'eastmarsh/anne',
): Promise<void> {
  const page = (await worker.get(plan(person))).text
  const path = /spend-lines\/[0-9a-f-]{36}(?=")/.exec(page)?.[0] ?? ''
  const form = (await worker.get(plan(person, `/${path}`))).text
  const startsOn = ['day', 'month', 'year'].map((part) =>
    (new RegExp(`name="startsOn-${part}"[^>]*?value="(\\d+)"`).exec(form)?.[1] ?? '').padStart(2, '0'),
  )
  await sent(worker, plan(person, `/${path}`), {
    ...{ what: ANNES.what, provider: ANNES.provider, amount: ANNES.pounds, every: 'weekly' },
    ...{ goal: radioOf(form, 'goal', ANNES.goal), endsAs: 'event', endsEvent: ANNES.event },
    ...boxes('startsOn', startsOn.toReversed().join('-')),
    ...fields,
  })
}

/**
 * A later version while money runs: another provider at the same price. The person answers by phone, takes it back, and is told
 * in words when it starts; they do not want it, and the worker answers.
 */
export async function toldOfAChange(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
): Promise<void> {
  const [her, theirs] = [await world.as(person), await world.as(worker)]
  await nextVersion(world, person, worker)
  await lineChanged(theirs, { provider: 'The Nest' }, person)
  await answeredByPhone(world, person, worker)
  await sent(her, plan(person, '/not-what-i-said'), { words: '' })
  await sent(theirs, plan(person, '/start-change'), { words: '' })
  await sent(her, plan(person, '/change/object'), { words: 'It is too far' })
  await sent(theirs, plan(person, '/change/answer'), { words: 'Then we look for another.' })
}

/** The worker writes down a yes that the person gave by phone. */
export async function answeredByPhone(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
): Promise<void> {
  const [theirs, path] = [await world.as(worker), plan(person, '/agree-for-person')]
  const given = { how: 'phone', answer: 'yes', words: 'Yes, that is fine', witnessName: 'Grace Adeyemi', copy: 'post' }
  const fields = { ...hiddenOf((await theirs.get(path)).text, path), ...given, ...boxes('saidOn', world.today) }
  const seen = await postFile(world, theirs, path, fields)
  if (seen.status !== 303) throw new Error(`${path} answered ${seen.status}`)
}

/** A plan begun, in which only the worker has said how they understand it; shared with Joanne. */
export async function planBegun(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await amountDone(world, person, worker)
  const theirs = await world.as(worker)
  await sent(theirs, plan(person, '/open'), {}, plan(person))
  await sent(theirs, plan(person, '/words/understood-as-worker'), { words: 'Childcare while therapy lasts.' })
  await shared(world, person, 'eastmarsh/joanne', 'plan')
}
