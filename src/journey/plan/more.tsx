import type { JSX } from 'preact'
import { type Look, onRecord } from '#web/look.ts'
import type { Plan } from './plan.ts'
import { KeepingLinks } from './sustain/views.tsx'
import { voiceOf } from './voice.ts'

/** What else each side may say, all of it on pages of its own and none of it needed. */
export function More({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const voice = voiceOf(look)
  if (voice === 'reader') return null
  return (
    <div class="govuk-!-display-none-print">
      <h2 class="govuk-heading-m">More you can say, if you like</h2>
      <ul class="govuk-list govuk-list--bullet">
        <KeepingLinks plan={plan} look={look} />
        <li>
          <a class="govuk-link" href={onRecord(look, '/plan/left-out')}>
            Something was wanted, but left out
          </a>
        </li>
        {voice === 'person' ? (
          <li>
            <a class="govuk-link" href={onRecord(look, '/plan/how-life-is')}>
              How life is at the moment
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
