import { type Day, sayDay } from '#core/day.ts'
import type { Worker } from './named-worker.ts'
import type { NamingReason } from './rules.ts'

export const WORDS: Record<NamingReason, string> = {
  'choose-a-worker': 'Choose somebody who works as a worker here today',
  'is-their-worker-already': 'This is their worker already. Choose somebody else, or go back',
  'nobody-stands-beside-themself': 'This is the person themself. Choose somebody else',
  'say-why': 'Write why their worker changes. They read it',
  'nobody-left-to-hand-on':
    'There is nobody here whom you could give another worker. Go back, and see who is whose worker now',
  'a-manager-moves-people': 'This worker works here still. Ask a manager, who can name somebody else and say why',
}

export const DONE = { named: 'Somebody else is their worker from today. Each of them can read who, and why.' }

export const sayPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

type Because = { as: 'left'; name: string | undefined } | { as: 'said'; by: string; why: string }

const sayBecause = (because: Because): string => {
  if (because.as === 'said') return ` ${because.by} says why: “${because.why}”`
  return because.name === undefined ? '' : ` ${because.name} no longer works with you.`
}

/** The sentence of the timeline: who, from when, why, and how to reach them. */
export const said = {
  named: ({ name, phone }: Worker, from: Day, because: Because, council: { name: string; number: string }): string =>
    `From ${sayDay(from)} your worker is ${name}.${sayBecause(because)} You can write to ${name} on your page. ${
      phone === undefined ? `You can also ring ${council.name} on ${council.number}.` : `You can also ring ${phone}.`
    }`,
}
