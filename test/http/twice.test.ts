import { describe, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { keyFor, post } from '../access/browse.ts'
import { anAccessWorld, rootOf, whoHolds } from '../access/principals.ts'
import type { Listed } from '../access/routes.ts'
import { guarded, isNamedIn } from '../access/routes.ts'
import { rowsNow } from '../access/rows-now.ts'
import { watchWrites } from '../access/written.ts'
import { amountChallenged } from '../steps/amount.ts'
import { carerInvited } from '../steps/carer.ts'
import { planBegun } from '../steps/change.ts'
import { asked } from '../steps/decision.ts'
import { needsOpened, needsRevealed, workerAnswered } from '../steps/needs.ts'
import { planWritten } from '../steps/plan.ts'
import { shared } from '../steps/unwell.ts'
import { aWorld, on, type World } from '../world.ts'
import { again, eachTwice, type Taken } from './each-twice.ts'
import { NOT_SENT_TWICE_HERE } from './not-sent-twice.ts'
import { goodForm, type Scene } from './scene.ts'
import { COUNTED_APART, paidJourney, patternOf, sentBack, walked } from './walk.ts'

const EASTMARSH = ['anne', 'joanne', 'priya', 'marcus', 'grace', 'farah', 'tom']

/** The worker has finished, the person has not, and a carer was asked: what may be typed for others. */
async function answersToCome(one: World): Promise<void> {
  await workerAnswered(one)
  await carerInvited(one)
}

/** The plan is written, and a carer may read it. */
async function planShared(one: World): Promise<void> {
  await planWritten(one)
  await shared(one, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
}

/** Sends a form filled in from its own page; nothing where it is not taken. */
async function taken(route: Listed, scene: Scene): Promise<Taken[]> {
  const good = await goodForm(route, scene)
  if (good === undefined) return []
  const first = await post(scene.world, good.path, good.fields, good.who.cookie)
  return first.status === 303 ? [{ route: route.path, ...good, first }] : []
}

describe('a form sent twice', { timeout: 300_000 }, () => {
  const sent = new Set<string>()
  let once: Record<string, string>

  test('one after the other: the second goes where the first went and does nothing', async () => {
    const wrong: string[] = []
    once = await walked(async (watch, { url = '' }, send) => {
      const first = await send()
      if (first.statusCode !== 303) return first
      await watch.written()
      const second = await send()
      const written = await watch.written()
      if (second.headers.location !== first.headers.location || written.length > 0)
        wrong.push(
          `${patternOf(url)} again: ${second.statusCode} to ${second.headers.location}, wrote ${written.join(', ') || 'nothing'}`,
        )
      sent.add(patternOf(url) ?? url)
      return first
    })
    expect(wrong).toEqual([])
  })

  test('at the same moment: both go to one place, and the journey ends with the same rows', async () => {
    const wrong: string[] = []
    const twice = await walked(async (_, { url = '' }, send) => {
      const [first, second, third] = await Promise.all([send(), send(), send()])
      if (first.headers.location !== second.headers.location || second.headers.location !== third.headers.location)
        wrong.push(
          `${patternOf(url)}: ${first.headers.location}, ${second.headers.location}, ${third.headers.location}`,
        )
      return first
    })
    expect(wrong).toEqual([])
    expect(twice).toEqual(once)
  })

  test.each([
    ['while the questions are open', needsOpened],
    ['while she has still to answer', answersToCome],
    ['when both see both', needsRevealed],
    ['while a carer may read the plan', planShared],
    ['when she thinks the first guess is wrong', amountChallenged],
    ['when the plan has just been begun', planBegun],
    ['while the plan is written', planWritten],
    ['while she waits', asked],
    ['when it was sent back', sentBack],
    ['while she is paid', paidJourney],
  ])('the forms that Anne’s journey does not pass, filled in from their own page, %s', async (_, walk) => {
    const one = await aWorld()
    const root = await rootOf(one)
    try {
      await walk(one)
      const humans = await Promise.all(
        EASTMARSH.map(async (key) => whoHolds((await one.as(`eastmarsh/${key}`)).cookie)),
      )
      const scene = { world: one, filled: await rowsNow(root, 1), budget: budgetOf('eastmarsh/anne'), humans }
      const unsent = guarded.filter(
        (route) => route.method === 'POST' && !sent.has(route.path) && isNamedIn(route, scene.filled),
      )
      const first = []
      for (const route of unsent) first.push(...(await taken(route, scene)))
      for (const { route } of first) sent.add(route)
      expect(await again(one, await watchWrites(root, COUNTED_APART), first)).toEqual([])
      expect(one.bugs).toEqual([])
    } finally {
      await root.end()
      await one.close()
    }
  })

  test('a form that does something once more, or goes elsewhere, is found', async () => {
    const one = await aWorld()
    const root = await rootOf(one)
    try {
      const watch = await watchWrites(root, COUNTED_APART)
      const who = whoHolds((await one.as('eastmarsh/anne')).cookie)
      const path = on('eastmarsh/anne', '/messages')
      const fields = { words: ['Hello'], key: [keyFor(one, 1, who.token, path)] }
      const first = await post(one, path, fields, who.cookie)
      const sentAnew = { ...fields, key: [keyFor(one, 1, who.token, path)] }
      const good: Taken = { route: 'good', path, who, fields, first }
      expect(await again(one, watch, [good])).toEqual([])
      const elsewhere = { ...good, first: { ...first, location: '/eastmarsh/home' } }
      expect((await again(one, watch, [elsewhere]))[0]).toContain('good again: 303')
      expect((await again(one, watch, [good, { ...good, fields: sentAnew }]))[0]).toContain('again wrote')
    } finally {
      await root.end()
      await one.close()
    }
  })

  let otherDays: readonly string[] = []
  test('the others, where every table is filled', async () => {
    const one = await anAccessWorld()
    try {
      const found = await eachTwice(one, (path) => !sent.has(path) && !NOT_SENT_TWICE_HERE.includes(path))
      otherDays = found.otherDays
      for (const path of found.sent) sent.add(path)
      expect(found.wrong).toEqual([])
      expect(one.bugs).toEqual([])
    } finally {
      await one.end()
    }
  })

  test('and that is every form there is', () => {
    const posts = guarded.filter(({ method }) => method === 'POST').map(({ path }) => path)
    const never = posts.filter((path) => !sent.has(path) && !otherDays.includes(path))
    expect(never).toEqual(NOT_SENT_TWICE_HERE)
    expect(otherDays.length, otherDays.join(', ')).toBeLessThan(10)
  })
})
