import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#access/role.ts'
import { get, keyFor, post } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld } from '../access/principals.ts'
import { guarded, pathOf } from '../access/routes.ts'
import type { Seen } from '../world.ts'
import { type AForm, drawnInAll, formsAtEachPoint } from './every-form.ts'
import { harmOn, lostFrom, withText } from './kit.ts'
import { ALL, shuffled } from './strings.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_121)
/** With every field at once: so many texts for each form that is drawn again, and so many that are carried out if they can be. */
const REDRAWN = process.env.FOOTING_ACCESS === 'whole' ? 24 : 12
const CARRIED_OUT = 8
const FEW = 14

const keyOf = ({ who, path }: AForm): string => keyFor(world, 1, who.token, path)

/** What breaks or harms on any page, as each of these sees it now. */
async function harmOnPages(roles: readonly Role[]): Promise<string[]> {
  const wrong: string[] = []
  for (const role of roles)
    for (const route of guarded.filter(({ method }) => method === 'GET')) {
      const seen = await get(world, pathOf(route, 'eastmarsh', world.filled.eastmarsh), world.here[role].cookie)
      if (seen.status >= 500) wrong.push(`${role} ${route.path} broke with ${seen.status}`)
      for (const harm of harmOn(seen)) wrong.push(`${role} ${route.path} drew ${harm}`)
    }
  return wrong
}

type Hostile = { readonly kind: string; readonly text: string }

const nameOf = ({ route }: AForm, { kind, text }: Hostile): string =>
  `${route} ${kind} ${JSON.stringify(text.slice(0, 30))}`

/** Sends the form with a key of nobody's: nothing is carried out, and it must come back as it was typed. */
async function drawnAgain(one: AForm, texts: readonly Hostile[], used: Set<string>): Promise<string[]> {
  const wrong: string[] = []
  for (const hostile of texts) {
    used.add(hostile.text)
    const sent = withText(one, hostile.text, world.today)
    const seen = await post(world, one.path, { ...sent, key: 'x' }, one.who.cookie)
    const lost = seen.status === 422 ? lostFrom(seen, one, sent) : [`status ${seen.status}`]
    if (lost.length > 0) wrong.push(`${nameOf(one, hostile)} lost ${lost.join(', ')}`)
    for (const harm of harmOn(seen)) wrong.push(`${nameOf(one, hostile)} drew ${harm}`)
  }
  return wrong
}

/** Sends the form with a good key: it is carried out where it can be. */
async function carriedOut(one: AForm, texts: readonly Hostile[], used: Set<string>): Promise<string[]> {
  const wrong: string[] = []
  for (const hostile of texts) {
    used.add(hostile.text)
    const fields = { ...withText(one, hostile.text, world.today), key: keyOf(one) }
    const seen = await post(world, one.path, fields, one.who.cookie)
    if (seen.status >= 500) wrong.push(`${nameOf(one, hostile)} broke with ${seen.status}`)
    for (const harm of harmOn(seen)) wrong.push(`${nameOf(one, hostile)} drew ${harm}`)
  }
  return wrong
}

describe('hostile texts', { timeout: 300_000 }, () => {
  test('in all fields of every form at once: answered, harmless, and kept', async () => {
    const wrong: string[] = []
    const used = new Set<string>()
    let number = 0
    for await (const forms of formsAtEachPoint(world)) {
      const withTexts = forms.map((one, at) => ({ one, texts: shuffled(ALL, SEED + number + at + 1) }))
      for (const { one, texts } of withTexts) wrong.push(...(await drawnAgain(one, texts.slice(0, REDRAWN), used)))
      // Only then, because what is carried out takes other forms away.
      for (const { one, texts } of withTexts) wrong.push(...(await carriedOut(one, texts.slice(-CARRIED_OUT), used)))
      // Later points have lost much of what was kept, also papers: so pages are looked at here, too.
      if (number === 0) wrong.push(...(await harmOnPages(['person', 'worker', 'finance-officer'])))
      number += forms.length
    }
    expect(wrong, `seed ${SEED}`).toEqual([])
    expect(ALL.length).toBeGreaterThanOrEqual(180)
    expect(ALL.filter(({ text }) => !used.has(text))).toEqual([])
    // What is carried out here ends a few things for good.
    expect(number).toBeGreaterThan(drawnInAll() - FEW)
    expect(world.bugs).toEqual([])
  })

  test('what was kept of them is harmless on every page', async () => {
    expect(await harmOnPages(ROLES)).toEqual([])
  })

  test('harm on a page is found', () => {
    const page = (body: string): Seen => ({
      status: 200,
      text: body,
      location: undefined,
      headers: { 'content-type': 'text/html' },
    })
    for (const bad of [
      '<script>1</script>',
      '<p onclick="x">',
      '<a href="javascript:x">',
      '<a href="https://evil.example">',
      '<form action="//evil.example">',
      '<img src=x>',
      '<p style="x">',
      '<base href="/">',
    ])
      expect(harmOn(page(bad)).length, bad).toBeGreaterThan(0)
    expect(
      harmOn(page('<p>&lt;script></p><a href="/eastmarsh/">x</a><script type="module" src="/assets/app.js"></script>')),
    ).toEqual([])
  })

  test('in the address, the query and the path', async () => {
    const { cookie } = world.here.person
    const wrong: string[] = []
    for (const { text } of ALL) {
      const coded = encodeURIComponent(text.toWellFormed())
      for (const path of [
        `/eastmarsh/budgets/${coded}`,
        `/${coded}/home`,
        `/eastmarsh/sign-in?next=${coded}`,
        `/eastmarsh/home?done=${coded}&${coded}=1`,
      ]) {
        if (path.length > 60_000) continue
        const seen = await get(world, path, cookie)
        if (seen.status >= 500) wrong.push(`${path.slice(0, 60)} broke with ${seen.status}`)
        for (const harm of harmOn(seen)) wrong.push(`${path.slice(0, 60)} drew ${harm}`)
        if (/^https?:|^\/\//.test(seen.location ?? '')) wrong.push(`${path.slice(0, 60)} leads to ${seen.location}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
