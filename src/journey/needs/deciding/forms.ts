import type { Reason } from '#core/verdict.ts'
import { type Field, oneOf, someOf, words } from '#web/fields.ts'
import type { Deciding } from './rules.ts'

const chosen = someOf((value) => /^[a-z][a-z0-9-]{0,40}$/.test(value))
const needWords = words({ max: 500 })

/** The ticked outcomes and the words beside each (`need-KEY`), and what is wrong with any of them at its own field. */
type Chosen = { needs: Deciding['needs']; reasons: readonly Reason[] }

const needs: Field<Chosen> = {
  read(raw) {
    const ticked = chosen.read(raw, 'chosen')
    if ('reason' in ticked) return { value: { needs: [], reasons: [{ code: ticked.reason, at: 'chosen' }] } }
    const reasons: Reason[] = []
    const read = ticked.value.map((key) => {
      const said = needWords.read(raw, `need-${key}`)
      if ('reason' in said) reasons.push({ code: said.reason, at: `need-${key}` })
      return { key, words: 'value' in said ? said.value : '' }
    })
    return { value: { needs: read, reasons } }
  },
}

const YES_NO = ['yes', 'no'] as const

export const decideFields = {
  impairment: oneOf(YES_NO, 'say-whether-it-comes-from-illness'),
  impairmentWords: words({ max: 1000 }),
  impact: oneOf(YES_NO, 'say-whether-it-weighs-heavily'),
  impactWords: words({ max: 1000 }),
  eligible: oneOf(YES_NO, 'choose-yes-or-no'),
  needs,
  reasons: words({ needed: 'say-why' }),
}
