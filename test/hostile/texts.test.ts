import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '#access/role.ts'
import { get, keyFor, post } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld } from '../access/principals.ts'
import { guarded, pathOf } from '../access/routes.ts'
import type { Seen } from '../world.ts'
import { type AForm, everyForm } from './every-form.ts'
import { harmOn, lostFrom, withText } from './kit.ts'
import { ALL, shuffled } from './strings.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_121)
/** With every field at once: so many texts for each form that is drawn again, and so many that are carried out if they can be. */
const REDRAWN = 24
const CARRIED_OUT = 8

const keyOf = ({ who, path }: AForm): string => keyFor(world, 1, who.token, path)

describe('hostile texts', { timeout: 300_000 }, () => {
  test('in all fields of every form at once: answered, harmless, and kept', async () => {
    const wrong: string[] = []
    const used = new Set<string>()
    let number = 0
    for await (const one of everyForm(world)) {
      number += 1
      const texts = shuffled(ALL, SEED + number)
      for (const { kind, text } of texts.slice(0, REDRAWN)) {
        used.add(text)
        const sent = withText(one, text, world.today)
        // A key of nobody's: nothing is carried out, and the form must come back as it was typed.
        const seen = await post(world, one.path, { ...sent, key: 'x' }, one.who.cookie)
        const lost = seen.status === 422 ? lostFrom(seen, one, sent) : [`status ${seen.status}`]
        const name = `${one.route} ${kind} ${JSON.stringify(text.slice(0, 30))}`
        if (lost.length > 0) wrong.push(`${name} lost ${lost.join(', ')}`)
        for (const harm of harmOn(seen)) wrong.push(`${name} drew ${harm}`)
      }
      for (const { kind, text } of texts.slice(REDRAWN, REDRAWN + CARRIED_OUT)) {
        used.add(text)
        const seen = await post(
          world,
          one.path,
          { ...withText(one, text, world.today), key: keyOf(one) },
          one.who.cookie,
        )
        const name = `${one.route} ${kind} ${JSON.stringify(text.slice(0, 30))}`
        if (seen.status >= 500) wrong.push(`${name} broke with ${seen.status}`)
        for (const harm of harmOn(seen)) wrong.push(`${name} drew ${harm}`)
      }
    }
    expect(wrong, `seed ${SEED}`).toEqual([])
    expect(ALL.length).toBeGreaterThanOrEqual(180)
    expect(ALL.filter(({ text }) => !used.has(text))).toEqual([])
    expect(number).toBeGreaterThan(guarded.filter(({ method }) => method === 'POST').length * 0.73)
    expect(world.bugs).toEqual([])
  })

  test('what was kept of them is harmless on every page', async () => {
    const wrong: string[] = []
    for (const role of ROLES)
      for (const route of guarded.filter(({ method }) => method === 'GET')) {
        const seen = await get(world, pathOf(route, 'eastmarsh', world.filled.eastmarsh), world.here[role].cookie)
        if (seen.status >= 500) wrong.push(`${role} ${route.path} broke with ${seen.status}`)
        for (const harm of harmOn(seen)) wrong.push(`${role} ${route.path} drew ${harm}`)
      }
    expect(wrong).toEqual([])
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
