import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

describe('requests that two servers would read differently', () => {
  let port: number
  beforeAll(async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    const address = world.app.server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })

  /** Sends these bytes and gives the first line of each answer. */
  const raw = (bytes: string): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let said = ''
      socket.setTimeout(1500, () => socket.destroy())
      socket.on('data', (chunk) => {
        said += chunk.toString('latin1')
      })
      socket.on('error', reject)
      socket.on('close', () => resolve([...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status ?? '')))
      socket.write(bytes, 'latin1')
    })

  const HOST = 'Host: footing.test'
  const FORM = 'Content-Type: application/x-www-form-urlencoded'
  const HIDDEN = 'GET /eastmarsh/worried HTTP/1.1\r\nHost: footing.test\r\n\r\n'
  test.each<[string, string]>([
    [
      'both a length and chunks',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'chunks and a length',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'two lengths',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length: 0\r\nContent-Length: 62\r\n\r\n${HIDDEN}`,
    ],
    [
      'a length that is no number',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length: +0\r\n\r\n${HIDDEN}`,
    ],
    [
      'an unknown coding',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: xchunked\r\n\r\n${HIDDEN}`,
    ],
    [
      'chunked twice',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'a space before the colon',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length : 62\r\n\r\n${HIDDEN}`,
    ],
    ['a folded header', `GET /eastmarsh/worried HTTP/1.1\r\n${HOST}\r\nX-One: a\r\n Content-Length: 62\r\n\r\n`],
    ['a bare line feed inside a header', `GET /eastmarsh/worried HTTP/1.1\r\n${HOST}\r\nX-One: a\nX-Two: b\r\n\r\n`],
    ['a zero byte in a header', `GET /eastmarsh/worried HTTP/1.1\r\n${HOST}\r\nX-One: a\0b\r\n\r\n`],
    ['no host', 'GET /eastmarsh/worried HTTP/1.1\r\n\r\n'],
    [
      'a chunk size that is none',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: chunked\r\n\r\n0x4\r\nabcd\r\n0\r\n\r\n`,
    ],
  ])('%s: refused, and what hides behind is not answered', async (_, bytes) => {
    expect(await raw(bytes)).toEqual(['400'])
  })

  test('an honest request on the same wire is answered', async () => {
    expect(await raw(HIDDEN.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).toEqual(['200'])
  })
})
