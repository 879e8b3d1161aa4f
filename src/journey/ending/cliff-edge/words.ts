import { sayDay } from '#core/day.ts'
import type { CliffFact, CliffKind, Near } from './cliff.ts'

export const CLIFF_WORDS = {
  'nothing-ends-near':
    'Nothing that we know of ends near the last day. If you hear of something, write down its day first',
  'say-what-holds-them': 'Write in a few words who and what is there then',
  'choose-what-it-is': 'Choose what it is',
  'choose-how-they-said-it': 'Choose how you heard of it',
}

export const CLIFF_DONE = { written: 'It is written down. We look at it before anything ends near that day.' }

export const CLIFF_KIND_WORDS: Record<CliffKind, { text: string; hint: string }> = {
  discharge: { text: 'A team says goodbye', hint: 'A mental health team or a ward, for example.' },
  benefits: { text: 'Benefits change', hint: 'PIP or Universal Credit, for example.' },
}

export const sayFactInWords = ({ kind, on, words }: CliffFact): string =>
  `${CLIFF_KIND_WORDS[kind].text}: ${on === undefined ? 'not planned now.' : `${sayDay(on)}.`}${words === '' ? '' : ` ${words}`}`

/** What ends near the last day, and what to do, for worker and manager. */
export const sayNear = ({ kind, on }: Near): string =>
  ({
    discharge: `A team says goodbye on ${sayDay(on)}. Ask the team to stay until the ending is settled, or end later.`,
    benefits: `Benefits change on ${sayDay(on)}. Look at the money together first, or end later.`,
    winter: 'The last day lies in winter, or just before it. Talk about the dark months, or end in spring.',
  })[kind]

export const said = {
  held: (name: string) => `${name} wrote down what is there when something else ends near the last day.`,
  written: (name: string) => `${name} wrote down a day on which something else may change. It changes no money.`,
}
