import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What the scanner does with the next file. */
export type Manners = 'checks' | 'hangs-up-at-once' | 'hangs-up-in-the-file' | 'says-nothing' | 'takes-no-large-ones'

/** The harmless file that every scanner finds. Written in two parts, so that no scanner finds this one. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

/** A server that speaks clamd's INSTREAM as its manual has it: `manners` may be changed at any time, `files` holds what it read. */
export type Scanner = { address: string; files: Buffer[]; manners: Manners; close: () => Promise<void> }

const COMMAND = Buffer.from('zINSTREAM\0')

/** The whole file, once its empty last piece has come; undefined before that. */
function fileIn(received: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

function answerTo(received: Buffer, found: Scanner): string | undefined {
  if (received.length < COMMAND.length) return undefined
  if (!received.subarray(0, COMMAND.length).equals(COMMAND)) return 'UNKNOWN COMMAND\0'
  const file = fileIn(received)
  if (file === undefined) return undefined
  found.files.push(file)
  if (found.manners === 'takes-no-large-ones') return 'INSTREAM size limit exceeded. ERROR\0'
  return file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
}

/** Listens on a port of its own, or at a path where one is given. */
export async function aScanner(path?: string): Promise<Scanner> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    if (found.manners === 'hangs-up-at-once') return socket.destroy()
    let received = Buffer.alloc(0)
    socket.on('data', (part) => {
      if (found.manners === 'hangs-up-in-the-file') return socket.destroy()
      received = Buffer.concat([received, part])
      const answer = found.manners === 'says-nothing' ? undefined : answerTo(received, found)
      if (answer !== undefined) socket.end(answer)
      return undefined
    })
    return undefined
  })
  server.listen(path === undefined ? { port: 0, host: '127.0.0.1' } : { path })
  await once(server, 'listening')
  const at = server.address()
  const found: Scanner = {
    address: path ?? `127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`,
    files: [],
    manners: 'checks',
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return found
}
