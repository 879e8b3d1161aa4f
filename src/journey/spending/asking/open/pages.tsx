import { html } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { readAll } from '#web/fields.ts'
import { type OpenRoute, sentByUs } from '#web/incoming.ts'
import { lookOf } from '#web/serve.tsx'
import { askFields } from '../forms.ts'
import { publicAnswer } from '../reads.ts'
import { ASKING_WORDS } from '../words.ts'
import { CanISpend } from './views.tsx'

const PATH = '/can-i-spend'

/** For everybody, before sign-in: the rules alone. What is asked is kept nowhere, and stands in no address. */
export const canISpendRoutes: OpenRoute[] = [
  {
    ...{ kind: 'open', method: 'GET', path: PATH },
    purpose: 'to ask what a budget can be spent on here',
    handle: async (ports, incoming) => html(<CanISpend look={lookOf(ports, incoming)} />),
  },
  {
    ...{ kind: 'open', method: 'POST', path: PATH },
    purpose: 'to be told what the rules say; nothing is kept',
    handle: async (ports, incoming) => {
      if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={lookOf(ports, incoming)} />, 403)
      const { raw, council } = incoming
      const read = readAll(askFields, raw)
      if ('reasons' in read) {
        const form = { raw, reasons: read.reasons, words: ASKING_WORDS }
        return html(<CanISpend look={lookOf(ports, incoming, undefined, { form })} />, 422)
      }
      const { words } = read.typed
      const look = lookOf(ports, incoming)
      const answer = await publicAnswer(ports.pool, council.authorityId, words, look.today)
      return html(<CanISpend look={look} asked={{ words, answer }} />)
    },
  },
]
