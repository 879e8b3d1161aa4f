import { expect } from 'vitest'
import { addDays } from '#core/day.ts'
import { DEMO_COUNCILS } from '#demo/councils.ts'
import { type Browser, on, type World } from '#test/world.ts'

/** Who does what with money in one council; Eastmarsh's by default. */
type Finance = { person?: string; officer?: string; approver?: string }

/** What a worker sends where money can go to the person directly. */
export const CONDITIONS_MET = { capacity: 'yes', 'not-prohibited': 'yes', 'can-manage': 'yes', 'right-way': 'yes' }

const BANK = { accountName: 'Anne Field', sortCode: '20-00-00', accountNumber: '55779911' }

/** Sets an approved plan up for payment and has the bank details written down and checked, by the real pages. */
export async function setUp(world: World, who: Finance = {}): Promise<void> {
  const { person = 'eastmarsh/anne', officer = 'eastmarsh/farah', approver = 'eastmarsh/tom' } = who
  const [farah, tom] = [await world.as(officer), await world.as(approver)]
  await conditionsMet(world, person)
  await went(farah.send(on(person, '/money/set-up'), { managedAs: 'direct-payment' }))
  await went(farah.send(on(person, '/money/payee'), BANK))
  await went(tom.send(on(person, '/money/payee/confirm'), {}))
}

/** The person's worker writes down that money can go to them directly. */
export async function conditionsMet(world: World, person = 'eastmarsh/anne'): Promise<void> {
  const worker = DEMO_COUNCILS.flatMap(({ humans }) => humans).find(({ key }) => key === person)?.worker ?? ''
  const { status, text } = await (await world.as(worker)).send(on(person, '/money/conditions'), CONDITIONS_MET)
  if (!text.includes('written down already, just so')) expect(status, text.slice(0, 3000)).toBe(303)
}

/** Drafts and approves a run of everything due up to a day (a week from today unless given). Gives the path of the run. */
export async function payRun(world: World, { upTo, ...who }: Finance & { upTo?: string } = {}): Promise<string> {
  const { person = 'eastmarsh/anne', officer = 'eastmarsh/farah', approver = 'eastmarsh/tom' } = who
  const runs = `/${person.split('/')[0]}/finance/pay-runs`
  const run = await draft(await world.as(officer), runs, upTo ?? addDays(world.today, 7))
  await went((await world.as(approver)).send(`${run}/approve`, {}))
  return run
}

/** Drafts a run and checks it; gives its path. Without a day it takes the one that the page proposes. */
export async function draft(officer: Browser, runs: string, upTo?: string): Promise<string> {
  const run = await draftOnly(officer, runs, upTo)
  await went(officer.send(`${run}/check`, { words: 'Each fits what was agreed' }))
  return run
}

/** Drafts a run that nobody has checked yet; gives its path. */
export async function draftOnly(officer: Browser, runs: string, upTo?: string): Promise<string> {
  const drawn = upTo ?? proposedDay((await officer.get(`${runs}/draft`)).text)
  const [year = '', month = '', date = ''] = drawn.split('-')
  const drafted = await went(
    officer.send(`${runs}/draft`, { 'upTo-day': date, 'upTo-month': month, 'upTo-year': year }),
  )
  return drafted.split('?')[0] ?? ''
}

/** The day in the boxes of the page, as ISO text. */
function proposedDay(page: string): string {
  const part = (name: string) =>
    new RegExp(`name="upTo-${name}"[^>]*?value="(\\d+)"`).exec(page)?.[1]?.padStart(2, '0') ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** From an approved plan to a first payment: set up, bank details, checked, drafted, approved. Gives the path of the run. */
export async function paid(world: World, options: Finance & { upTo?: string } = {}): Promise<string> {
  await setUp(world, options)
  return payRun(world, options)
}

async function went(sending: ReturnType<Browser['send']>): Promise<string> {
  const { status, location, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 3000)).toBe(303)
  return location ?? ''
}
