import type { Reason } from '#core/verdict.ts'
import { type Field, first, oneOf } from '#web/fields.ts'
import { LINE_MANAGED_AS, MANAGED_AS } from './agreement.ts'
import type { WayOfLine } from './rules.ts'

const OF_A_LINE = /^(?:managed|code)-([0-9a-f-]{36})$/

export type SentWays = { readonly ways: readonly WayOfLine[]; readonly reasons: readonly Reason[] }

/** Reads `managed-ID` and `code-ID` of every line there is: a plan has as many as it has. */
const lines: Field<SentWays> = {
  read(raw) {
    const ids = [...new Set(Object.keys(raw).flatMap((key) => OF_A_LINE.exec(key)?.[1] ?? []))]
    const reasons: Reason[] = []
    const ways = ids.map((spendLineId): WayOfLine => {
      const [way, code] = [first(raw, `managed-${spendLineId}`), first(raw, `code-${spendLineId}`)]
      const managedAs = LINE_MANAGED_AS.find((one) => one === way)
      if (way !== '' && managedAs === undefined)
        reasons.push({ code: 'not-one-of-these', at: `managed-${spendLineId}` })
      return { spendLineId, managedAs, code: code === '' ? undefined : code }
    })
    return { value: { ways, reasons } }
  },
}

export const setUpFields = { managedAs: oneOf(MANAGED_AS, 'choose-who-holds-it'), lines }
