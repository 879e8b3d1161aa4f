import { addDays, type Day } from '#core/day.ts'
import { type Browser, on, type World } from '#test/world.ts'
import { boxes, sent } from './plan.ts'

/** The goals that a form asks about, by the names of its fields. */
export const goalsOn = (page: string, field: string): string[] => [
  ...new Set([...page.matchAll(new RegExp(`name="${field}-([0-9a-f-]{36})"`, 'g'))].map(([, id]) => id ?? '')),
]

/** The same answer to each of these fields, for each goal. */
export const forGoals = (goals: readonly string[], fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(goals.flatMap((id) => Object.entries(fields).map(([name, value]) => [`${name}-${id}`, value])))

export type ReviewFacts = { today?: Day; progress?: string; step?: string; words?: string }

/** Both say that it goes without the help, which is asked before anything can get less. */
async function askedWithout(
  own: Browser,
  theirs: Browser,
  at: (path: string) => string,
  goals: readonly string[],
): Promise<void> {
  await sent(own, at('/without'), forGoals(goals, { answer: 'yes', words: 'I know what to do on a low day.' }))
  await sent(theirs, at('/without-as-worker'), forGoals(goals, { answer: 'yes', words: 'She does it already.' }))
}

/**
 * A review by the real pages: the person asks, each says how it is going, the worker writes down what follows. As
 * defaults Anne's: her goal is reached, both say so, and the support can end. `today` where the clock was moved.
 */
export async function reviewed(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  facts: ReviewFacts = {},
): Promise<void> {
  const [own, theirs] = [await world.as(person), await world.as(worker)]
  const at = (path: string): string => on(person, `/review${path}`)
  await sent(own, at('/ask'), { ...boxes('meetOn', addDays(facts.today ?? world.today, 7)), how: 'home' })
  const progress = facts.progress ?? 'met'
  const goals = goalsOn((await own.get(at('/say'))).text, 'progress')
  const words = facts.words ?? 'I went every week, and low days scare me less.'
  await sent(own, at('/say'), forGoals(goals, { progress, words }))
  await sent(theirs, at('/say-as-worker'), forGoals(goals, { progress, words: 'She uses what she learned.' }))
  const step = facts.step ?? 'end'
  if (step === 'end' || step === 'step-down') await askedWithout(own, theirs, at, goals)
  await sent(theirs, at('/conclude'), {
    celebrated: 'Every session kept, and a plan for low days that works.',
    ...forGoals(goals, { step, reasons: 'We both see that it is reached.' }),
  })
}
