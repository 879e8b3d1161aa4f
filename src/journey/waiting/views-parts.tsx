import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import type { Sentence } from '#journey/plan/index.ts'
import type { Look } from '#web/look.ts'
import type { Waiting } from './waiting.ts'

/** What can be done while waiting: what the worker said is there already, and whom to ring. */
export function Meanwhile(props: { available: Sentence | undefined; wait: Waiting; look: Look }): JSX.Element {
  const { available, wait, look } = props
  const { council } = look.settings.phones
  const own = look.permit?.record?.personId === look.permit?.humanId
  const worker = wait.workerName ?? 'your worker'
  return (
    <>
      <h2 class="govuk-heading-m">Meanwhile</h2>
      {available === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${available.byName} wrote about what is there already:`}</p>
          <p class="footing-words govuk-body">{available.words}</p>
        </>
      )}
      <p class="govuk-body">
        {own
          ? `If you cannot wait, or things get worse, tell ${worker} or ring ${council.name} on ${council.number}, ${council.when}. Help can start before the decision where it is urgent.`
          : 'If it cannot wait, help can start before the decision where it is urgent. Agree with the person what they do until then.'}
      </p>
    </>
  )
}

/** Days that were said before, and everything that was told: never rewritten. */
export function Earlier({ wait }: { wait: Waiting }): JSX.Element | null {
  const moved = wait.expected.slice(1)
  if (moved.length + wait.updates.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was said before</h2>
      <ul class="govuk-list govuk-list--spaced">
        {wait.updates.map(({ on, words, byName }) => (
          <li>
            <span class="govuk-!-font-weight-bold">{`${sayDay(on)}, ${byName ?? 'sent by the system'}`}</span>
            <br />
            {words}
          </li>
        ))}
        {moved.map(({ on, saidOn, reason }) => (
          <li>
            <span class="govuk-!-font-weight-bold">{sayDay(saidOn)}</span>
            <br />
            {`We expected an answer by ${sayDate(on)}, because ${reason}`}
          </li>
        ))}
      </ul>
    </>
  )
}
