import { expect } from 'vitest'
import { DEMO_COUNCILS } from '#demo/councils.ts'
import { on, type World } from '#test/world.ts'

const workerOf = (person: string): string =>
  DEMO_COUNCILS.flatMap(({ humans }) => humans).find(({ key }) => key === person)?.worker ?? ''

/** Asks by the real page; gives the path of the question. */
export async function asks(world: World, person: string, words: string): Promise<string> {
  const sent = await (await world.as(person)).send(on(person, '/asking/ask'), { words })
  expect(sent.status, sent.text.slice(0, 2000)).toBe(303)
  return sent.location ?? ''
}

/** What a page says, without its tags. */
export const said = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

export const YES = {
  ...{ verdict: 'yes', condition: '', reasons: 'It gets you out more.', instead: '', neededBecause: '' },
  ...{ topic: '', neutral: '' },
}

/** The person's worker answers by the real page. */
export async function answers(world: World, person: string, question: string, typed: Record<string, string> = {}) {
  return (await world.as(workerOf(person))).send(`${question}/answer`, { ...YES, ...typed })
}
