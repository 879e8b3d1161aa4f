import { strict as assert } from 'node:assert'
import { addDays, mondayOf } from '#core/day.ts'
import { type Browser, on, type World } from '../world.ts'
import { amountDone } from './amount.ts'

/** Anne's plan: her goal, what the money is for, and what each side says. */
export const ANNES = {
  goal: 'Go to my therapy every week and manage my low days myself',
  knownBy: 'I have been to my sessions and I use what I learned',
  event: 'my therapy ends',
  what: 'Childcare while I am at therapy',
  provider: 'Little Acorns, a registered childminder',
  pounds: '62.00',
} as const

/** The value of the radio with this label on a page. */
export function radioOf(page: string, name: string, label: string): string {
  const item = page.split('govuk-radios__item').find((part) => part.includes(`name="${name}"`) && part.includes(label))
  const value = /value="([^"]*)"/.exec(item ?? '')?.[1]
  assert(value !== undefined, `no ${label} to choose as ${name}`)
  return value
}

/** A date in the three boxes of a form. */
export function boxes(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Sends a form that must be carried out. */
export async function sent(
  browser: Browser,
  path: string,
  fields: Record<string, string>,
  page?: string,
): Promise<void> {
  const answer = await browser.send(path, fields, page)
  assert.equal(answer.status, 303, `${path}: ${answer.text.replaceAll(/<[^>]+>/g, ' ').slice(0, 2000)}`)
}

/** The pages on which the worker says how needs are met that nothing meets yet, as the plan's page links to them. */
export const pathsOfUnmet = (page: string): string[] =>
  page
    .split('govuk-summary-list__row')
    .filter((row) => row.includes('No goal helps with it yet'))
    .map((row) => {
      const path = /href="([^"]*\/plan\/needs\/[0-9a-f-]{36}\/otherwise)"/.exec(row)?.[1]
      assert(path !== undefined, 'a need that nothing meets has a link to mend it')
      return path
    })

/** The worker writes of each need that no goal meets how it is met otherwise. */
export async function needsMetOtherwise(worker: Browser, person = 'eastmarsh/anne'): Promise<void> {
  for (const path of pathsOfUnmet((await worker.get(on(person, '/plan'))).text))
    await sent(worker, path, { words: 'The nurse who comes on Fridays sees to it.' })
}

/** The plan started, with Anne's goal and spend line in it, each side's words, and nobody's answer yet. */
export async function planWritten(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await amountDone(world, person, worker)
  const [her, priya] = [await world.as(person), await world.as(worker)]
  const at = (path: string) => on(person, `/plan${path}`)
  await sent(her, at('/open'), {}, at(''))
  await sent(her, at('/words/want'), {
    words: 'I want to go to therapy. Nobody can look after my four children meanwhile.',
  })
  await sent(priya, at('/words/worker-adds'), { words: 'Therapy is offered on Tuesday mornings.' })
  await sent(priya, at('/words/available'), { words: 'Two childminders near the clinic have room.' })
  const need = radioOf((await her.get(at('/outcomes/add'))).text, 'need', 'Children')
  const ends = { endsAs: 'event', endsEvent: ANNES.event }
  await sent(her, at('/outcomes/add'), { words: ANNES.goal, need, kind: 'change', knownBy: ANNES.knownBy, ...ends })
  await needsMetOtherwise(priya, person)
  const goal = radioOf((await priya.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  const { what, provider, pounds: amount } = ANNES
  const nextMonday = addDays(mondayOf(world.today), 7)
  const line = { what, provider, amount, goal, every: 'weekly', ...boxes('startsOn', nextMonday), ...ends }
  await sent(priya, at('/spend-lines/add'), line)
  await sent(her, at('/words/sustain'), { words: 'What I learn in therapy stays with me.' })
  await sent(priya, at('/words/sustain-as-worker'), {
    words: 'If the childcare stops before therapy does, therapy stops too.',
  })
  await sent(her, at('/words/unwell-ring'), { words: 'My sister, 01632 960111' })
  await sent(her, at('/words/understood'), { words: 'It pays for childcare until my therapy is over.' })
  await sent(priya, at('/words/understood-as-worker'), {
    words: 'Childcare so that Anne can have therapy; it stops with it.',
  })
}

/** The plan written, and agreed by each in their own session. */
export async function planAgreed(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await planWritten(world, person, worker)
  await sent(await world.as(person), on(person, '/plan/agree'), { answer: 'yes', words: '' })
  await sent(await world.as(worker), on(person, '/plan/agree-as-worker'), { answer: 'yes', words: '' })
}
