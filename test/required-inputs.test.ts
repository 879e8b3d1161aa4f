import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { CONDITIONS_MET, paid } from './steps/money.ts'
import { boxes, pathsOfUnmet, radioOf, sent } from './steps/plan.ts'
import { rowsIn } from './steps/rows.ts'
import { aWorld, type Browser, on, type World } from './world.ts'

/** At most so many things must be answered from the offer to the first payment. */
const PERSON_AT_MOST = 25
const WORKER_AT_MOST = 60
/** Questions that may be left, and that the shortest path leaves: somebody may well answer all ten. */
const QUESTIONS_LEFT = 9

const PERSON = 'eastmarsh/hazel'
const at = (path: string): string => on(PERSON, path)

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

type Fields = Record<string, string | string[]>

/** Every input that had to be filled in, as `form field`. */
const filled: Record<'person' | 'worker', string[]> = { person: [], worker: [] }

/**
 * Fills in a form as sparely as it is taken. Each of the fields is proven to be required: without it the form is refused. So a
 * field that is not needed fails this test as surely as one that is missing, and the count is the true one.
 */
async function fill(side: 'person' | 'worker', who: Browser, path: string, fields: Fields): Promise<void> {
  await saysHowManyAreLeft(who, path)
  for (const name of Object.keys(fields)) {
    const without = Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))
    const { status } = await who.send(path, without)
    expect(status, `${path} without ${name}`).toBe(422)
    filled[side].push(`${path} ${name}`)
  }
  await sent(who, path, fields as Record<string, string>)
}

/** Each page that asks for something needed says how many are left. */
const saysHowManyAreLeft = async (who: Browser, path: string): Promise<void> =>
  expect((await who.get(path)).text, path).toMatch(
    /(Nothing is|thing|things|question is|questions are) left for you (here|in this plan)\./,
  )

/** What is missing before somebody may say yes to the plan, as the page says it. */
const missingIn = async (who: Browser, path: string): Promise<string> => {
  const { text } = await who.send(path, { answer: 'yes', words: '' })
  return text.slice(text.indexOf('There is a problem'))
}

/**
 * Answers on a form that takes less than the plan needs: what is left out is named as missing where the plan is to be agreed, and
 * is no longer once it is there. Each counts.
 */
async function mend(
  side: 'person' | 'worker',
  who: Browser,
  path: string,
  ready: Fields,
  owed: readonly Owed[],
): Promise<void> {
  const agree = at(side === 'person' ? '/plan/agree' : '/plan/agree-as-worker')
  let fields = ready
  for (const { name, value, missing } of owed) {
    await saysHowManyAreLeft(who, path)
    expect(await missingIn(who, agree), `before ${name}`).toContain(missing)
    fields = { ...fields, [name]: value }
    await sent(who, path, fields as Record<string, string>)
    expect(await missingIn(who, agree), `after ${name}`).not.toContain(missing)
    filled[side].push(`${path} ${name}`)
  }
}
type Owed = { name: string; value: string; missing: string }

const linkTo = async (who: Browser, page: string, pattern: RegExp): Promise<string> => {
  const found = pattern.exec((await who.get(page)).text)?.[1]
  expect(found, `${page} links to ${pattern}`).toBeDefined()
  return found ?? ''
}

async function untilTheAmount(hazel: Browser, owen: Browser): Promise<void> {
  await fill('worker', owen, at('/offer/explain'), {
    format: 'talked',
    ...boxes('on', world.today),
    whatWasSaid: 'Money for one thing that helps.',
  })
  await fill('person', hazel, at('/offer/answer'), { answer: 'accepted', ownWords: 'A bicycle would get me out.' })
  await sent(owen, at('/needs/open'), {})
  await fill('person', hazel, at('/needs/my-answers'), { 'level-community': 'cannot' })
  await sent(hazel, at('/needs/my-answers/finish'), {})
  await fill('worker', owen, at('/needs/worker-answers'), { 'level-community': 'cannot' })
  await sent(owen, at('/needs/worker-answers/finish'), {})
  await fill('worker', owen, at('/needs/decide'), {
    ...{ impairment: 'yes', impact: 'yes', eligible: 'yes', chosen: ['community', 'relationships'] },
    'need-community': 'Getting to places.',
    'need-relationships': 'Seeing people.',
    reasons: 'Low mood keeps her at home.',
  })
  await sent(owen, at('/amount/work-out'), {})
}

async function theSmallPlan(hazel: Browser, owen: Browser): Promise<void> {
  await sent(hazel, at('/plan/open'), {}, at('/plan'))
  const need = radioOf((await hazel.get(at('/plan/outcomes/add'))).text, 'need', 'Getting out')
  const goal = { words: 'Ride to the park every week', kind: 'maintenance', endsAs: 'ongoing' }
  await fill('person', hazel, at('/plan/outcomes/add'), goal)
  const line = {
    ...{ what: 'A bicycle', provider: 'Wheels for All', amount: '240', every: 'once' },
    ...boxes('startsOn', addDays(world.today, 1)),
  }
  await fill('worker', owen, at('/plan/spend-lines/add'), line)
  const goalPath = await linkTo(hazel, at('/plan'), /href="([^"]*\/plan\/outcomes\/[0-9a-f-]{36})"/)
  await mend('person', hazel, goalPath, goal, [
    { name: 'need', value: need, missing: 'not linked to a need' },
    { name: 'knownBy', value: 'I have been there', missing: 'how we will know' },
  ])
  const linePath = await linkTo(owen, at('/plan'), /href="([^"]*\/plan\/spend-lines\/[0-9a-f-]{36})"/)
  const serves = radioOf((await owen.get(linePath)).text, 'goal', goal.words)
  await mend('worker', owen, linePath, line, [{ name: 'goal', value: serves, missing: 'not linked to a goal' }])
  const [other = ''] = pathsOfUnmet((await owen.get(at('/plan'))).text)
  await mend('worker', owen, other, {}, [
    { name: 'words', value: 'Her sister rings every Sunday.', missing: 'Add one, or write how else it is met' },
  ])
  await mend('worker', owen, at('/plan/words/sustain-as-worker'), {}, [
    { name: 'words', value: 'The shop repairs it for a year.', missing: 'breaks' },
  ])
  await mend('person', hazel, at('/plan/words/understood'), {}, [
    { name: 'words', value: 'It buys my bicycle, once.', missing: 'understand' },
  ])
  await fill('person', hazel, at('/plan/agree'), { answer: 'yes' })
  await fill('worker', owen, at('/plan/agree-as-worker'), { answer: 'yes' })
}

/** Without any one of the conditions of a direct payment it is not set up: each of them is an answer that is needed. */
async function moneyMayGoToHer(owen: Browser): Promise<void> {
  const officer = await world.as('eastmarsh/farah')
  for (const [name, value] of Object.entries(CONDITIONS_MET)) {
    expect((await officer.send(at('/money/set-up'), { managedAs: 'direct-payment' })).status, `before ${name}`).toBe(
      422,
    )
    await saysHowManyAreLeft(owen, at('/money/conditions'))
    await sent(owen, at('/money/conditions'), { [name]: value })
    filled.worker.push(`${at('/money/conditions')} ${name}`)
  }
}

test('from the offer to the first payment of a small plan: every input that had to be filled in', async () => {
  const [hazel, owen] = [await world.as(PERSON), await world.as('eastmarsh/owen')]
  await untilTheAmount(hazel, owen)
  await theSmallPlan(hazel, owen)
  await sent(hazel, at('/decision/ask'), {})
  const decided = { verdict: 'approved', reasons: 'It gets her out.', conditions: '' }
  await sent(await world.as('eastmarsh/grace'), at('/decision/decide'), decided)
  await moneyMayGoToHer(owen)
  await paid(world, { person: PERSON })
  expect(await rowsIn(world, 1, "select amount_pence::int as pence from transfer where kind = 'payment'")).toEqual([
    { pence: 24_000 },
  ])

  const count = { person: filled.person.length, worker: filled.worker.length }
  expect(count.person, filled.person.join('\n')).toBeLessThanOrEqual(PERSON_AT_MOST)
  expect(count.worker, filled.worker.join('\n')).toBeLessThanOrEqual(WORKER_AT_MOST)
  // And where each of them answers all ten questions.
  expect(count.person + QUESTIONS_LEFT).toBeLessThanOrEqual(PERSON_AT_MOST)
  expect(count.worker + QUESTIONS_LEFT).toBeLessThanOrEqual(WORKER_AT_MOST)
  // So few that a count of nothing would show.
  expect(count.person).toBeGreaterThan(9)
  expect(count.worker).toBeGreaterThan(15)
  expect(world.bugs).toEqual([])
})
