import { hiddenOf, on, type Seen, type World } from '#test/world.ts'
import { postFile } from './spending.ts'

/** A bank's CSV: each row is [day as dd/mm/yyyy, words, pounds out, pounds in]. */
export const csvOf = (rows: readonly (readonly [string, string, string, string])[]): Buffer =>
  Buffer.from(`Date,Description,Paid out,Paid in\r\n${rows.map((row) => row.join(',')).join('\r\n')}\r\n`)

/** `alike`: what is said where rows of it are here in other words. */
export type StatementFacts = {
  name?: string
  fields?: Record<string, string>
  who?: string
  alike?: 'leave-out' | 'take-in'
}

/** Sends a bank statement by the real page. */
export async function statementSent(
  world: World,
  bytes: Buffer,
  { name = 'statement.csv', fields = {}, who = 'eastmarsh/anne', alike }: StatementFacts = {},
): Promise<Seen> {
  const browser = await world.as(who)
  const path = on('eastmarsh/anne', '/statements/send')
  const { text } = await browser.get(path)
  const account = /name="account"[^>]*value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? 'new'
  const sent = { ...hiddenOf(text, path), account, newName: 'My account', file: name, ...fields }
  const seen = await postFile(world, browser, path, sent, { name, bytes, field: 'file' })
  if (alike === undefined) return seen
  const file = /statements\/([0-9a-f-]{36})/.exec(seen.location ?? '')?.[1]
  return browser.send(on('eastmarsh/anne', `/statements/${file}/same`), { alike })
}
