import { connect, type Socket } from 'node:net'
import type { Scanned } from '#web/ports.ts'

/** How long clamd may take for one file, in milliseconds. */
const PATIENCE_MS = 20_000
/** So many bytes go in one piece. */
const PIECE = 64 * 1024
/** An answer is one short line; more is not clamd. */
const ANSWER_MAX = 4096

const open = (address: string): Socket => {
  if (address.startsWith('/')) return connect(address)
  const colon = address.lastIndexOf(':')
  return connect(Number(address.slice(colon + 1)), address.slice(0, colon))
}

/** A file as clamd's INSTREAM wants it: pieces, each with its length before it, and nothing at the end. */
function* inPieces(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

/** What an answer means. Whatever is neither yes nor no (too large for it, an error) is not a yes. */
export function verdictOf(answer: string): Scanned {
  const line = answer.replaceAll('\0', '').trim()
  if (/^(?:stream|instream\([^)]*\)): OK$/i.test(line)) return 'clean'
  return / FOUND$/.test(line) ? 'found' : 'not-checked'
}

/**
 * Asks the clamd that listens at this address (the path of a socket, or host:port) about a file, by its INSTREAM command, on a
 * connection of its own. A clamd that cannot be reached, hangs up or is late has not checked it.
 */
export function clamdAt(address: string, patienceMs = PATIENCE_MS): (bytes: Buffer) => Promise<Scanned> {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = open(address)
      let answer = ''
      const done = (said: Scanned): void => {
        clearTimeout(late)
        socket.destroy()
        resolve(said)
      }
      const late = setTimeout(() => done('not-checked'), patienceMs)
      socket.on('error', () => done(verdictOf(answer)))
      socket.on('data', (part: Buffer) => {
        answer += part.toString('latin1')
        if (answer.includes('\0') || answer.length > ANSWER_MAX) done(verdictOf(answer))
      })
      socket.on('close', () => done(verdictOf(answer)))
      socket.on('connect', () => void send(socket, bytes))
    })
}

/** Sends as fast as the other side reads; where it has hung up, the socket's own events say so. */
async function send(socket: Socket, bytes: Buffer): Promise<void> {
  for (const part of inPieces(bytes)) {
    if (socket.destroyed) return
    if (!socket.write(part)) await new Promise((go) => socket.once('drain', go).once('close', go))
  }
}
