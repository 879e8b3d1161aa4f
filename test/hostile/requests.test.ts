import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyFor } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld } from '../access/principals.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

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
