import { hashOf, mintKey } from '#web/secrets.ts'
import type { Browser, Seen, World } from './world.ts'

/**
 * Sends what no page of this browser offers, with a valid key for that address: so that it is the policy or the rule that
 * refuses it, and not the missing key.
 */
export function forced(
  world: World,
  browser: Browser,
  path: string,
  fields: Record<string, string | string[]> = {},
): Promise<Seen> {
  const [, council, token] = /footing=(\d+)\.([^;]+)/.exec(browser.cookie) ?? []
  if (token === undefined) throw new Error('a browser that is not signed in')
  const key = mintKey(world.ports.secret, `${council}.${hashOf(token).toString('base64url')} ${path}`)
  return browser.post(path, { ...fields, key })
}
