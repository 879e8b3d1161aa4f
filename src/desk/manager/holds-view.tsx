import type { JSX } from 'preact'
import { sayHold, sayWhomToTell } from '#journey/money/index.ts'
import type { HoldWaiting } from '#journey/money/reads.ts'
import { InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'

/** Whose payments wait for a manager: why, by when, and whom to tell once it is seen to. */
export function HoldsPage({ holds, look }: { holds: readonly HoldWaiting[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Waiting" back={{ href: to(look, '/today') }}>
      <h1 class="govuk-heading-l">Payments that wait for a manager</h1>
      {holds.length === 0 ? (
        <InsetText>
          None wait now. When the finance team holds payments and a manager must act, the person and the reason stand
          here.
        </InsetText>
      ) : (
        <>
          <p class="govuk-body">
            Whoever of the managers can see to it does. Each day matters: the person waits for money.
          </p>
          {holds.map((one) => (
            <>
              <h2 class="govuk-heading-m">{one.knownAs}</h2>
              <p class="govuk-body">{sayHold({ ...one, whoActs: 'manager' }, look.today)}</p>
              <p class="govuk-body">{sayWhomToTell(one)}</p>
              <p class="govuk-body">
                <a class="govuk-link" href={to(look, `/budgets/${one.budgetId}`)}>
                  See this budget
                  <span class="govuk-visually-hidden">{` (${one.knownAs})`}</span>
                </a>
              </p>
            </>
          ))}
        </>
      )}
    </Layout>
  )
}
