import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { nearOf } from '../cliff-edge/rules.ts'
import { sayNear } from '../cliff-edge/words.ts'
import type { EndingWaiting } from './notice.ts'

/** What waits for another human: endings to confirm, and endings that somebody says are wrong. */
export function WaitingPage(props: {
  found: { waiting: readonly EndingWaiting[]; cliffDays: number }
  look: Look
}): JSX.Element {
  const { found, look } = props
  return (
    <Layout look={look} title="Endings that wait for you" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Endings that wait for you</h1>
      <p class="govuk-body">
        No ending is confirmed by whoever proposed it. Until somebody else does, everything goes on.
      </p>
      {found.waiting.length === 0 ? (
        <p class="govuk-body">Nothing waits. Endings stand here once both sides have said how they see them.</p>
      ) : null}
      {found.waiting.map((one) => (
        <section>
          <h2 class="govuk-heading-m">{one.knownAs}</h2>
          <p class="govuk-body">
            {`${one.byName} told it on ${sayDate(one.toldOn)}. The last day would be ${sayDay(one.lastDay)}.`}
          </p>
          {one.answerBy !== undefined || one.kind === 'died' ? null : (
            <ul class="govuk-list govuk-list--bullet">
              {nearOf(one.lastDay, {
                facts: one.facts.map((fact) => ({ ...fact, words: '', byName: '', writtenOn: one.toldOn })),
                days: found.cliffDays,
              }).map((near) => (
                <li>{sayNear(near)}</li>
              ))}
            </ul>
          )}
          <p class="govuk-body">
            <a
              class="govuk-link"
              href={to(
                look,
                `/budgets/${one.budgetId}/ending/${one.answerBy === undefined ? 'confirm' : 'notice/challenge/answer'}`,
              )}
            >
              {one.answerBy === undefined
                ? `Read it, and confirm or leave it (${one.knownAs})`
                : `${one.knownAs} says that it is wrong: ${one.answerBy < look.today ? `an answer was due by ${sayDate(one.answerBy)}, which has passed` : `answer by ${sayDate(one.answerBy)}`}`}
            </a>
          </p>
        </section>
      ))}
    </Layout>
  )
}
