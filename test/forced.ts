import { hashOf, mintKey } from '#web/secrets.ts'
import { type Browser, hiddenOf, type Seen, type World } from './world.ts'

/**
 * Sends what no page of this browser offers, with a valid key for that address and, unless one is given, the stamp of now: so
 * that it is the policy or the rule that refuses it, and not a key or a stamp that is missing.
 */
export async function forced(
  world: World,
  browser: Browser,
  path: string,
  fields: Record<string, string | string[]> = {},
): Promise<Seen> {
  const [, council, token] = /footing=(\d+)\.([^;]+)/.exec(browser.cookie) ?? []
  if (token === undefined) throw new Error('a browser that is not signed in')
  const key = mintKey(world.ports.secret, `${council}.${hashOf(token).toString('base64url')} ${path}`)
  const first = await browser.post(path, { ...fields, key })
  const { stamp } = hiddenOf(first.text, path)
  return stamp === undefined || 'stamp' in fields ? first : browser.post(path, { ...fields, key, stamp })
}
