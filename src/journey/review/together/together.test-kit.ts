import { addDays } from '#core/day.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { forGoals, goalsOn } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { type Browser, on, type World } from '#test/world.ts'
import type { OutcomeKind, Progress } from '../review.ts'

export type Sides = {
  budget: string
  outcome: string
  own: Browser
  theirs: Browser
  at: (path: string) => string
}

/** A plan with one goal of a kind, paid for; a review asked for; and both sides have said how it is going. */
export async function bothSaid(
  world: World,
  { person, worker }: { person: string; worker: string },
  given: { kind?: OutcomeKind; own?: Progress; theirs?: Progress; words?: string } = {},
): Promise<Sides> {
  const { budget, outcome } = await setUpByRows(world, person, { kind: given.kind ?? 'change' })
  const [own, theirs] = [await world.as(person), await world.as(worker)]
  const at = (path: string): string => on(person, `/review${path}`)
  await askedAndSaid(world, { budget, outcome, own, theirs, at }, given)
  return { budget, outcome, own, theirs, at }
}

/** The person asks for a review, and both say how it is going. */
export async function askedAndSaid(
  world: World,
  { own, theirs, at }: Sides,
  given: { own?: Progress; theirs?: Progress; words?: string } = {},
): Promise<void> {
  await sent(own, at('/ask'), { ...boxes('meetOn', addDays(world.today, 7)), how: 'home' })
  const goals = goalsOn((await own.get(at('/say'))).text, 'progress')
  const words = given.words ?? 'I get out more.'
  await sent(own, at('/say'), forGoals(goals, { progress: given.own ?? 'met', words }))
  await sent(theirs, at('/say-as-worker'), forGoals(goals, { progress: given.theirs ?? 'met', words: 'I see it.' }))
}

/** What a worker sends to write down what follows for one goal. */
export const follows = (outcome: string, step: string, more: Record<string, string> = {}): Record<string, string> => ({
  celebrated: 'Out every week.',
  [`step-${outcome}`]: step,
  [`reasons-${outcome}`]: 'We talked about it.',
  ...more,
})

/** Both answer that it goes without the help. */
export async function bothAnswered({ own, theirs, at, outcome }: Sides): Promise<void> {
  await sent(own, at('/without'), { [`answer-${outcome}`]: 'yes' })
  await sent(theirs, at('/without-as-worker'), { [`answer-${outcome}`]: 'with-difficulty' })
}

/** Everything that pays or stops a budget, as text. */
export async function moneyOf(world: World, budget: string): Promise<string> {
  const rows = await rowsIn(
    world,
    1,
    `select (select jsonb_agg(to_jsonb(l) order by line_id) from agreement_line l where budget_id = $1) as lines,
       (select jsonb_agg(to_jsonb(o) order by overlay_id) from overlay o where budget_id = $1) as overlays,
       (select jsonb_agg(to_jsonb(t) order by transfer_id) from transfer t where budget_id = $1) as transfers,
       (select jsonb_agg(to_jsonb(i) order by item_id) from pay_run_item i where budget_id = $1) as items,
       (select jsonb_agg(to_jsonb(e) order by ending_id) from ending e where budget_id = $1) as endings`,
    [budget],
  )
  return JSON.stringify(rows)
}

/** People of the demo with their workers: a test takes a pair of its own. */
export const PAIRS = {
  anne: { person: 'eastmarsh/anne', worker: 'eastmarsh/priya' },
  david: { person: 'eastmarsh/david', worker: 'eastmarsh/priya' },
  arthur: { person: 'eastmarsh/arthur', worker: 'eastmarsh/owen' },
  hazel: { person: 'eastmarsh/hazel', worker: 'eastmarsh/owen' },
  helen: { person: 'eastmarsh/helen', worker: 'eastmarsh/ken' },
} as const

/** The review of these two. */
export async function reviewIn(world: World, { budget }: Pick<Sides, 'budget'>): Promise<string> {
  const [row] = await rowsIn<{ review_id: string }>(world, 1, 'select review_id from review where budget_id = $1', [
    budget,
  ])
  return row?.review_id ?? ''
}
