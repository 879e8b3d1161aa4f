import { addDays, type Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { DEMO_COUNCILS, idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { on, type World } from '#test/world.ts'
import { boxes, radioOf, sent } from './plan.ts'
import { rowsIn } from './rows.ts'

/** A decision of today that there are no eligible needs, straight into the database. */
const nothingFound = (world: World, person: string, worker: string) =>
  rowsIn(
    world,
    person.startsWith('eastmarsh/') ? 1 : 2,
    `with a as (insert into assessment (assessment_id, budget_id, question_set_id, opened_by, opened_on)
       select $1, $2, (select min(question_set_id) from question_set), $3, $4 returning assessment_id)
     insert into eligibility (assessment_id, eligible, reasons, decided_by, decided_on) select assessment_id, false, 'None is left', $3, $4 from a`,
    [newId(), budgetOf(person), idOf(worker), world.today],
  )

/** The worker writes down, by the real page, that another kind of help meets the same need, from today. */
export const otherWayWritten = async (world: World, person: string, worker: string): Promise<void> =>
  sent(await world.as(worker), on(person, '/ending/ground/another-way'), {
    ...{ what: 'A walking group', who: 'Marsh Good Neighbours', ...boxes('from', world.today) },
    ...{ why: 'It meets the same need.', agreeSteps: 'We went there together twice.', personSaid: 'I think so too' },
  })

/** The worker writes down, by the real page, what looking again found: less needed, by the newest review; or no needs, by a decision. */
export async function groundWritten(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  basis: 'reassessed-not-eligible' | 'reassessed-less-needed' | 'no-needs' = 'reassessed-not-eligible',
): Promise<void> {
  const browser = await world.as(worker)
  const path = on(person, '/ending/ground/looked-again')
  const isLess = basis === 'reassessed-less-needed'
  if (!isLess) await nothingFound(world, person, worker)
  await sent(browser, path, {
    ...{ basis, restsOn: radioOf((await browser.get(path)).text, 'restsOn', isLess ? 'The review' : 'The assessment') },
    ...{ why: 'You can do it without the help now.', agreeSteps: 'We sat together twice, with your sister.' },
    ...{ personSaid: 'I think so too', advice: 'The advice line is open on weekdays.' },
  })
}

/** The worker writes down, by the real page, the person's own wish as they said it by phone. */
export const wishWritten = async (world: World, person: string, worker: string): Promise<void> =>
  sent(await world.as(worker), on(person, '/ending/ground/their-wish'), {
    ...{ words: 'I would like to stop', ways: 'talked', how: 'phone', ...boxes('saidOn', world.today) },
  })

/** A confirmed ending with its ground, straight into the database: for money that ends, also in the past. It lays nothing over the agreement. */
export async function endedByRows(world: World, person: string, lastDay: Day): Promise<void> {
  const council = DEMO_COUNCILS.find(({ slug }) => person.startsWith(`${slug}/`))
  const human = council?.humans.find(({ key }) => key === person)
  if (council === undefined || human?.worker === undefined) throw new Error(`nobody is called ${person}`)
  const toldOn = addDays(lastDay, -28)
  const [ground, ending] = [laterId(new Date()), laterId(new Date())]
  const put = (text: string, values: unknown[]) => rowsIn(world, council.authorityId, text, values)
  await put(
    "insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on) values ($1, $2, 'moved', 'A move', $3, $4, $3)",
    [ground, budgetOf(person), toldOn, idOf(human.worker)],
  )
  await put(
    "insert into ending (ending_id, budget_id, kind, last_day, reasons, ground_id, told_on, proposed_by) values ($1, $2, 'moved', $3, 'A move', $4, $5, $6)",
    [ending, budgetOf(person), lastDay, ground, toldOn, idOf(human.worker)],
  )
  await put('insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) values ($1, $2, $3)', [
    ...[ending, idOf(council.manager), toldOn],
  ])
}
