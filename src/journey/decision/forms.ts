import { oneOf, words } from '#web/fields.ts'
import { VERDICTS } from './decision.ts'

export const askFields = {}

export const decideFields = {
  verdict: oneOf(VERDICTS, 'choose-the-decision'),
  reasons: words({ needed: 'say-the-reasons' }),
  conditions: words(),
}
