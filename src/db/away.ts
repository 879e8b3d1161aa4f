const GONE = /Connection terminated|connection error|terminating connection|ECONNRESET|ECONNREFUSED|EPIPE/

/** Whether an error says that the database went away (classes 08 and 57P of PostgreSQL), rather than that it would not do what was asked. */
export function wentAway(trouble: unknown): boolean {
  const code = typeof trouble === 'object' && trouble !== null && 'code' in trouble ? String(trouble.code) : ''
  return /^(08|57P)/.test(code) || GONE.test(`${code} ${trouble}`)
}
