import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { PaidAfterToDo } from '#journey/ending/index.ts'
import { SummaryList } from '#web/components/index.ts'
import { type Look, to } from '#web/look.ts'
import { PAID_AFTER } from './words.ts'

/** Money paid after a death or a move, of which nobody has agreed what becomes of it. Nothing where there is none. */
export function PaidAfterEnd({ rows, look }: { rows: readonly PaidAfterToDo[]; look: Look }): JSX.Element | null {
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{PAID_AFTER.heading}</h2>
      <SummaryList
        rows={rows.map(({ budgetId, personName, on, died, paidPence, waits }) => ({
          key: `${personName}, ${sayMoney(paidPence)}`,
          value: `${died ? 'Died' : 'Moved'} on ${sayDate(on)}. ${waits ? PAID_AFTER.waits : PAID_AFTER.open}`,
          actions: [
            {
              href: to(look, `/budgets/${budgetId}/ending/paid-after`),
              text: 'See to it',
              visuallyHiddenText: `for ${personName}`,
            },
          ],
        }))}
      />
    </>
  )
}
