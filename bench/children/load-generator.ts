import { connect, type Socket } from 'node:net'
import type { LoadAsked, LoadSeen } from '#bench/core/load.ts'

// Raw sockets and no more parsing than needed: on two cores, what the asking takes is taken from the one who is asked.
const HEAD_END = Buffer.from('\r\n\r\n')

process.on('message', (asked: Partial<LoadAsked>) => {
  if (asked.port === undefined) process.send?.('ready')
  else void run(asked as LoadAsked).then((seen) => process.send?.(seen))
})

function run({ port, targets, connections, ms }: LoadAsked): Promise<LoadSeen> {
  const requests = targets.map(({ path, cookie }) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\naccept: text/html\r\naccept-encoding: gzip, deflate, br\r\n\r\n`,
    ),
  )
  const seen: LoadSeen = { answers: 0, seconds: 0, bytes: 0, notOk: 0 }
  const began = performance.now()
  const end = began + ms
  return new Promise((resolve, reject) => {
    let open = connections
    const closed = (): void => {
      open -= 1
      if (open === 0) resolve({ ...seen, seconds: (performance.now() - began) / 1000 })
    }
    for (let at = 0; at < connections; at += 1)
      loop(connect(port, '127.0.0.1'), requests, at, seen, end, closed, reject)
  })
}

function loop(
  socket: Socket,
  requests: readonly Buffer[],
  first: number,
  seen: LoadSeen,
  end: number,
  closed: () => void,
  failed: (trouble: Error) => void,
): void {
  let [turn, missing] = [first, 0]
  let head: Buffer = Buffer.alloc(0)
  const next = (): void => {
    socket.write(requests[turn % requests.length] ?? '')
    turn += 1
  }
  const answered = (): void => {
    seen.answers += 1
    if (performance.now() < end) next()
    else socket.end(closed)
  }
  socket.setNoDelay(true)
  socket.once('connect', next)
  socket.once('error', failed)
  socket.on('data', (chunk: Buffer) => {
    seen.bytes += chunk.length
    if (missing > 0) {
      missing -= chunk.length
      if (missing === 0) answered()
      return
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    const at = head.indexOf(HEAD_END)
    if (at < 0) return
    const text = head.toString('latin1', 0, at)
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
    if (!text.startsWith('HTTP/1.1 200')) seen.notOk += 1
    missing = length - (head.length - at - HEAD_END.length)
    head = Buffer.alloc(0)
    if (Number.isNaN(missing)) failed(new Error(`an answer without a length:\n${text}`))
    else if (missing === 0) answered()
  })
}
