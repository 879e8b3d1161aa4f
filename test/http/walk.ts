import type pg from 'pg'
import { expect } from 'vitest'
import { rootOf } from '../access/principals.ts'
import { listed } from '../access/routes.ts'
import { fingerprint } from '../access/rows-now.ts'
import { type Watch, watchWrites } from '../access/written.ts'
import { toldOfAChange } from '../steps/change.ts'
import { approved, asked } from '../steps/decision.ts'
import { ended } from '../steps/ending.ts'
import { checkedIn, checkInsChosen } from '../steps/followup.ts'
import { paid } from '../steps/money.ts'
import { sent } from '../steps/plan.ts'
import { reviewed } from '../steps/review.ts'
import { bought } from '../steps/spending.ts'
import { badTime } from '../steps/unwell.ts'
import { aWorld, on, type World } from '../world.ts'

/** What the rows of a journey come to, without what each request leaves by being made. */
export const COUNTED_APART = ['audit_entry', 'session', 'sign_in_try']

export async function paidJourney(one: World): Promise<void> {
  await approved(one)
  await paid(one)
}

/** Asked for, and returned by the panel to be changed. */
export async function sentBack(one: World): Promise<void> {
  await asked(one)
  const answer = {
    verdict: 'returned',
    reasons: 'Tell us more about the childcare.',
    conditions: 'What it costs a week.',
  }
  await sent(await one.as('eastmarsh/marcus'), on('eastmarsh/anne', '/decision/decide'), answer)
}

/** Anne's whole journey by the real pages. */
async function wholeJourney(one: World): Promise<void> {
  await paidJourney(one)
  await badTime(one)
  await toldOfAChange(one)
  await bought(one)
  await reviewed(one)
  await ended(one)
  await checkInsChosen(one)
}

type Injected = { method?: string; url?: string; payload?: unknown; headers?: Record<string, string> }

/** Lets every form of a world go through `sending`, which may send it more than once. */
function onEverySend(
  one: World,
  sending: (request: Injected, send: () => Promise<Answered>) => Promise<Answered>,
): void {
  const inject = one.app.inject.bind(one.app) as (request: Injected) => Promise<Answered>
  const through = (request: Injected) =>
    request.method === 'POST' ? sending(request, () => inject(request)) : inject(request)
  Object.assign(one.app, { inject: through })
}
type Answered = { statusCode: number; headers: { location?: string | undefined }; body: string }

/** The route that an address belongs to. */
export const patternOf = (url: string): string | undefined =>
  listed.find(({ method, path }) => method === 'POST' && new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(url))
    ?.path

/** How many rows each table holds. */
async function counts(root: pg.Client): Promise<Record<string, string>> {
  const found = await fingerprint(root, COUNTED_APART)
  return Object.fromEntries(Object.entries(found).map(([name, print]) => [name, print.split(' ')[0] ?? '']))
}

/** Walks the journey in a world of its own; gives the rows at its end, and what `sending` had to say on the way. */
export async function walked(
  sending: (watch: Watch, request: Injected, send: () => Promise<Answered>) => Promise<Answered>,
): Promise<Record<string, string>> {
  const one = await aWorld()
  const root = await rootOf(one)
  try {
    const watch = await watchWrites(root, COUNTED_APART)
    onEverySend(one, (request, send) => sending(watch, request, send))
    await wholeJourney(one)
    await root.query("update journey_clock set ahead = interval '200 days'")
    await checkedIn(one)
    expect(one.bugs).toEqual([])
    return await counts(root)
  } finally {
    await root.end()
    await one.close()
  }
}
