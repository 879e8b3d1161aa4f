import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '#access/role.ts'
import { hashPassword } from '#people/sign-in/deeds.ts'
import { type Control, filledIn, formsOf, get, keyFor, post } from './access/browse.ts'
import { type AccessWorld, anAccessWorld } from './access/principals.ts'
import { guarded, pathOf } from './access/routes.ts'
import { type AForm, everyForm } from './hostile/every-form.ts'
import { ALL, shuffled } from './hostile/strings.ts'
import type { Seen } from './world.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_121)
/** With every field at once: so many texts for each form that is drawn again, and so many that are carried out if they can be. */
const REDRAWN = 24
const CARRIED_OUT = 8

const TYPED: readonly Control['kind'][] = ['text', 'words']
const isTyped = ({ kind }: Control): boolean => TYPED.includes(kind)

/** Every field that is typed into holds this text; what is chosen stays a fair choice. */
const withText = ({ form }: AForm, text: string): Record<string, string[]> => ({
  ...filledIn(form, world.today),
  ...Object.fromEntries(form.controls.filter(isTyped).map(({ name }) => [name, [text]])),
})

const keyOf = ({ who, path }: AForm): string => keyFor(world, 1, who.token, path)

/** What a browser makes of a text on its way out and back: ends trimmed, line ends alike, nothing that HTML cannot hold. */
const asShown = (text: string): string =>
  text.toWellFormed().trim().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').replace(/^\n/, '')

type Node = DefaultTreeAdapterTypes.Node

/** What on a page could run or lead away, besides the one script that is ours. */
function harmIn(node: Node): string[] {
  const found: string[] = []
  if ('tagName' in node) {
    const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    const ours = node.tagName === 'script' && attrs.src === '/assets/app.js' && node.childNodes.length === 0
    if (['script', 'iframe', 'object', 'embed', 'base'].includes(node.tagName) && !ours) found.push(`<${node.tagName}>`)
    for (const [name, value] of Object.entries(attrs)) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${node.tagName} ${name}`)
      if (
        ['href', 'src', 'action', 'formaction'].includes(name) &&
        !/^(?:\/(?![/\\])|#|tel:|mailto:|data:image\/)/.test(value)
      )
        found.push(`${node.tagName} ${name} to ${value.slice(0, 40)}`)
    }
    if (attrs['http-equiv'] !== undefined) found.push('http-equiv')
  }
  if ('childNodes' in node) for (const child of node.childNodes) found.push(...harmIn(child))
  return found
}

const harmOn = ({ text, headers }: Seen): string[] =>
  String(headers['content-type']).startsWith('text/html') ? harmIn(parse(text)) : []

/** Which of the typed texts the redrawn form does not show again. */
function lostFrom(page: Seen, { path, form }: AForm, sent: Record<string, string[]>): string[] {
  const again = formsOf(page.text).find(({ action }) => action === path)
  if (again === undefined) return ['the whole form']
  return form.controls
    .filter(({ kind }) => kind !== 'hidden' && kind !== 'file' && kind !== 'password')
    .filter(({ name }) => {
      const now = again.controls.find((one) => one.name === name)?.now ?? []
      return now.map(asShown).join('\u0000') !== (sent[name] ?? []).map(asShown).join('\u0000')
    })
    .map(({ name }) => name)
}

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
        const sent = withText(one, text)
        // A key of nobody's: nothing is carried out, and the form must come back as it was typed.
        const seen = await post(world, one.path, { ...sent, key: 'x' }, one.who.cookie)
        const lost = seen.status === 422 ? lostFrom(seen, one, sent) : [`status ${seen.status}`]
        const name = `${one.route} ${kind} ${JSON.stringify(text.slice(0, 30))}`
        if (lost.length > 0) wrong.push(`${name} lost ${lost.join(', ')}`)
        for (const harm of harmOn(seen)) wrong.push(`${name} drew ${harm}`)
      }
      for (const { kind, text } of texts.slice(REDRAWN, REDRAWN + CARRIED_OUT)) {
        used.add(text)
        const seen = await post(world, one.path, { ...withText(one, text), key: keyOf(one) }, one.who.cookie)
        const name = `${one.route} ${kind} ${JSON.stringify(text.slice(0, 30))}`
        if (seen.status >= 500) wrong.push(`${name} broke with ${seen.status}`)
        for (const harm of harmOn(seen)) wrong.push(`${name} drew ${harm}`)
      }
    }
    expect(wrong, `seed ${SEED}`).toEqual([])
    expect(ALL.length).toBeGreaterThanOrEqual(180)
    expect(ALL.filter(({ text }) => !used.has(text))).toEqual([])
    expect(number).toBeGreaterThan(guarded.filter(({ method }) => method === 'POST').length * 0.9)
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

describe('hostile requests', () => {
  const form = () => `/eastmarsh/budgets/${world.budgets.own}/offer/explain`
  const send = async (more: {
    method?: string
    url?: string
    payload?: string | Buffer
    headers?: Record<string, string>
  }) => {
    const { token, cookie } = world.here.worker
    const headers = { cookie, host: 'footing.test', origin: 'http://footing.test', ...more.headers }
    const key = keyFor(world, 1, token, form())
    const answer = await world.app.inject({
      method: 'POST',
      url: form(),
      payload: `key=${key}`,
      ...more,
      headers,
    } as never)
    return (answer as unknown as { statusCode: number }).statusCode
  }
  const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded' }
  const multipart = (body: string) => ({
    payload: body,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })

  test.each<[string, Parameters<typeof send>[0], number[]]>([
    ['no body', { payload: '', headers: URLENCODED }, [422]],
    ['no content type', { payload: 'a=b' }, [415, 422]],
    ['JSON', { payload: '{"a":1}', headers: { 'content-type': 'application/json' } }, [415]],
    ['XML', { payload: '<a/>', headers: { 'content-type': 'application/xml' } }, [415]],
    ['plain text', { payload: 'a=b', headers: { 'content-type': 'text/plain' } }, [415]],
    ['a content type that is none', { payload: 'a=b', headers: { 'content-type': ';;;' } }, [400, 415]],
    ['fields many times', { payload: 'format=talked&'.repeat(5_000), headers: URLENCODED }, [422]],
    [
      'a thousand unknown fields',
      { payload: Array.from({ length: 1000 }, (_, i) => `f${i}=1`).join('&'), headers: URLENCODED },
      [422],
    ],
    [
      'fields named like parts of objects',
      { payload: '__proto__=1&constructor=2&toString=3&key[]=4&key.a=5', headers: URLENCODED },
      [422],
    ],
    ['broken percent codes', { payload: 'whatWasSaid=%E0%A4%A&format=%', headers: URLENCODED }, [422]],
    ['a lone surrogate in bytes', { payload: 'whatWasSaid=%ED%A0%80', headers: URLENCODED }, [422]],
    ['bytes that are not UTF-8', { payload: Buffer.from([0x61, 0x3d, 0xff, 0xfe]), headers: URLENCODED }, [422]],
    ['too much', { payload: 'x'.repeat(2 ** 20 + 1), headers: URLENCODED }, [413]],
    [
      'multipart without a boundary',
      { payload: 'x', headers: { 'content-type': 'multipart/form-data' } },
      [400, 406, 415],
    ],
    ['multipart cut short', multipart('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'), [400, 422]],
    ['multipart of nothing', multipart('--x--\r\n'), [400, 422]],
    [
      'multipart with a field named like a part of objects',
      multipart('--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nb\r\n--x--\r\n'),
      [400, 413, 422],
    ],
    [
      'multipart with too many fields',
      multipart(`${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(60)}--x--\r\n`),
      [400, 413, 422],
    ],
    [
      'multipart with a field too long',
      multipart(`--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'b'.repeat(30_000)}\r\n--x--\r\n`),
      [400, 413, 422],
    ],
    [
      'multipart with files where none are asked for',
      multipart(
        `${'--x\r\nContent-Disposition: form-data; name="f"; filename="../../x.jpg"\r\nContent-Type: image/jpeg\r\n\r\nb\r\n'.repeat(3)}--x--\r\n`,
      ),
      [400, 413, 422],
    ],
    ['a path that cannot be decoded', { method: 'GET', url: '/eastmarsh/budgets/%E0%A4%A', payload: '' }, [400, 404]],
    ['a path with a zero', { method: 'GET', url: '/eastmarsh/budgets/%00', payload: '' }, [404]],
    ['a path of dots', { method: 'GET', url: '/assets/..%2f..%2f..%2fpackage.json', payload: '' }, [400, 403, 404]],
    ['a very long path', { method: 'GET', url: `/eastmarsh/${'a/'.repeat(5_000)}`, payload: '' }, [404, 414]],
    ['PUT', { method: 'PUT', headers: URLENCODED }, [404, 405]],
    ['DELETE', { method: 'DELETE', payload: '' }, [404, 405]],
    ['PATCH', { method: 'PATCH', headers: URLENCODED }, [404, 405]],
    ['TRACE', { method: 'TRACE', payload: '' }, [404, 405]],
    [
      'another method in a header',
      { method: 'GET', payload: '', headers: { 'x-http-method-override': 'POST' } },
      [200],
    ],
    ['another method in the query', { method: 'GET', payload: '', url: '/eastmarsh/home?_method=DELETE' }, [200, 303]],
    ['POST to a page that is no form', { url: '/eastmarsh/caseload', headers: URLENCODED }, [404, 405]],
    ['an unreadable cookie', { method: 'GET', payload: '', headers: { cookie: 'footing=1.%00; ;;=; footing' } }, [303]],
    [
      'a cookie of a megabyte',
      { method: 'GET', payload: '', headers: { cookie: `footing=1.${'x'.repeat(2 ** 20)}` } },
      [303, 431],
    ],
    ['a thousand cookies', { method: 'GET', payload: '', headers: { cookie: 'footing=1.x; '.repeat(1_000) } }, [303]],
    ['a host that is none', { method: 'GET', payload: '', headers: { host: '<script>' } }, [200, 400]],
    ['an origin that is none', { headers: { ...URLENCODED, origin: '<script>' } }, [403]],
  ])('%s', async (_, request, allowed) => {
    const before = world.bugs.length
    expect(allowed).toContain(await send(request))
    expect(world.bugs.slice(before)).toEqual([])
  })
})

/** Too long for any field, with a mark by which it is known again. */
const TOO_LONG = `My own words. ${'x'.repeat(2_500)}`

describe('never: a form loses what was typed', { timeout: 300_000 }, () => {
  let fresh: AccessWorld
  const signInAs = async (human: string, more: Record<string, string>) => {
    const path = '/eastmarsh/sign-in'
    const { rows } = await fresh.root.query<{ email: string }>('select email from human where human_id = $1', [human])
    const fields = {
      email: rows[0]?.email ?? '',
      password: 'kept for a test',
      key: keyFor(fresh, 1, undefined, path),
      ...more,
    }
    return post(fresh, path, fields)
  }
  beforeAll(async () => {
    fresh = await anAccessWorld()
    await fresh.root.query('update human set password_hash = $1', [await hashPassword('kept for a test')])
  })
  afterAll(() => fresh.end())

  test('refused, drawn against something older, or after the session ended: it is all there again, for the same human alone', async () => {
    const wrong: string[] = []
    let number = 0
    for await (const one of everyForm(fresh)) {
      number += 1
      wrong.push(...(await afterTheSession(one)).map((fault) => `${one.route} ${fault}`))
      if (!one.form.controls.some(isTyped)) continue // one press, nothing typed
      const sent = withText(one, TOO_LONG)
      const key = [keyFor(fresh, 1, one.who.token, one.path)]
      for (const [how, fields] of [
        ['refused', { ...sent, key }],
        ['drawn against something older', { ...sent, ...filledIn(one.form, fresh.today), stamp: ['older'], key }],
      ] as const) {
        const hasStamp = one.form.controls.some(({ name }) => name === 'stamp')
        if (how !== 'refused' && !hasStamp) continue
        const seen = await post(fresh, one.path, fields, one.who.cookie)
        if (seen.status !== 422) wrong.push(`${one.route}, ${how}, answered ${seen.status}`)
        else wrong.push(...lostFrom(seen, one, fields).map((name) => `${one.route}, ${how}, lost ${name}`))
      }
    }
    expect(wrong).toEqual([])
    expect(number).toBeGreaterThan(40)
    expect(fresh.bugs).toEqual([])
  })

  /** Sends a form whose session has ended, signs in again as the same human and as another, and says what was lost or shown. */
  async function afterTheSession(one: AForm): Promise<string[]> {
    const sent = withText(one, 'My own words.')
    const { token, cookie } = await fresh.signIn('eastmarsh', one.who.human)
    await fresh.root.query('update session set ended_at = now() where token_hash = sha256($1)', [token])
    const asked = await post(fresh, one.path, { ...sent, key: keyFor(fresh, 1, token, one.path) }, cookie)
    const kept = formsOf(asked.text)
      .flatMap(({ controls }) => controls)
      .find(({ name }) => name === 'kept')?.now[0]
    if (asked.status !== 401 || kept === undefined)
      return [`after its session answered ${asked.status} and kept nothing`]
    const back = await signInAs(one.who.human, { kept, next: one.path })
    const lost = back.status === 200 ? lostFrom(back, one, sent) : [`everything: ${back.status}`]
    const stranger = one.who === fresh.here.analyst ? fresh.here.administrator : fresh.here.analyst
    const other = await signInAs(stranger.human, { kept, next: one.path })
    const shown = other.status === 200 || other.text.includes('My own words.') ? ['was shown to somebody else'] : []
    return [...lost.map((name) => `signed in again, lost ${name}`), ...shown]
  }
})
