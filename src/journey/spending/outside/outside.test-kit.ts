import { expect } from 'vitest'
import { forced } from '#test/forced.ts'
import { on, type Seen, type World } from '#test/world.ts'

type Fields = Record<string, string>

/** Forms on one person's record, sent also where the page draws none: the rule itself must refuse then. */
export function formsOn(of: () => World, person: string) {
  const send = async (who: string, path: string, fields: Fields = {}): Promise<Seen> =>
    forced(of(), await of().as(who), on(person, path), fields)
  const page = async (who: string, path: string): Promise<Seen> => (await of().as(who)).get(on(person, path))
  const went = async (who: string, path: string, fields: Fields = {}): Promise<string> => {
    const { status, text, location } = await send(who, path, fields)
    expect([path, status], `${of().bugs.at(-1)} ${text.replace(/<[^>]*>/g, ' ').slice(0, 2500)}`).toEqual([path, 303])
    return location ?? ''
  }
  return { send, page, went }
}
