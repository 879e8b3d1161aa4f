import { expect } from 'vitest'
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { type Browser, on, type World } from '#test/world.ts'

export const at = (person: string, path = ''): string => on(person, `/ending/taper${path}`)

export const sent = async (sending: ReturnType<Browser['send']>): Promise<string> => {
  const { status, location, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2500)).toBe(303)
  return location ?? ''
}

/** The person's own wish that it gets less, as a ground. */
export const wished = (world: World, person: string, worker = 'eastmarsh/priya') =>
  rowsIn(
    world,
    1,
    `insert into lawful_ground (ground_id, budget_id, basis, why, person_said, said_how, said_by, said_on, ways_talked, written_by, written_on)
     values ($1, $2, 'persons-choice', 'They can do more themselves', 'I want to try', 'own-device', $3, $5::date, true, $4, $5::date)`,
    [newId(), budgetOf(person), idOf(person), idOf(worker), world.today],
  )

/** The first Monday on which a step may come. */
export const firstStep = (today: Day): Day => addDays(mondayOf(addDays(today, 34)), 7)

/** The form of three steps of a line that pays £62.00 a week: £40.00, £20.00, nothing. */
export async function form(browser: Browser, person: string, today: Day): Promise<Record<string, string>> {
  const page = (await browser.get(at(person, '/propose'))).text
  const line = /name="line"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? ''
  return {
    ...{ line, unit: 'pounds', price: '', 'step-1': '40', 'step-2': '20', 'step-3': '0' },
    ...boxes('first', firstStep(today)),
    ...{ weeks: '4', hardWeeks: '2', back: 'yes', why: 'It goes well' },
  }
}

/** Proposes it as somebody; gives its path. */
export async function proposed(world: World, as: string, person: string, today = world.today): Promise<string> {
  const browser = await world.as(as)
  const to = await sent(browser.send(at(person, '/propose'), await form(browser, person, today)))
  return to.split('?')[0] ?? ''
}
