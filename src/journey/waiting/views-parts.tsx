import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import type { Sentence } from '#journey/plan/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { bind, isPerson, type Look, onRecord } from '#web/look.ts'
import type { Interim } from './interim/interim.ts'
import { MeanwhileList } from './interim/views.tsx'
import type { Promised, Waiting } from './waiting.ts'
import { ended, sayBecame } from './words.ts'

/** What can be done while waiting: what the worker said is there already, and whom to ring. */
export function Meanwhile(props: {
  available: Sentence | undefined
  helps: readonly Interim[] | undefined
  wait: Waiting
  look: Look
}): JSX.Element {
  const { available, helps, wait, look } = props
  const { council } = look.settings.phones
  const worker = wait.workerName ?? 'your worker'
  return (
    <>
      <h2 class="govuk-heading-m">Meanwhile</h2>
      {helps === undefined ? null : <MeanwhileList helps={helps} look={look} />}
      {available === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${available.byName} wrote about what is there already:`}</p>
          <p class="footing-words govuk-body">{available.words}</p>
        </>
      )}
      <p class="govuk-body">
        {isPerson(look)
          ? `If you cannot wait, or things get worse, tell ${worker} or ring ${council.name} on ${council.number}, ${council.when}. Help can start before the decision where it is urgent.`
          : 'If it cannot wait, help can start before the decision where it is urgent. Agree with the person what they do until then.'}
      </p>
      {helps === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/interim')}>
            {helps.length === 0 ? 'Help until there is an answer' : 'All about help until there is an answer'}
          </a>
        </p>
      )}
    </>
  )
}

/** Days that were said before, each with what became of it, and everything that was told: never rewritten. */
export function Earlier({ wait }: { wait: Waiting }): JSX.Element | null {
  const before = wait.expected.filter(({ became }) => became.as !== 'stands')
  if (before.length + wait.updates.length === 0) return null
  return (
    <>
      {before.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Days we named before</h2>
          <ul class="govuk-list govuk-list--spaced">
            {before.map((one) => (
              <Named one={one} />
            ))}
          </ul>
        </>
      )}
      {wait.updates.length === 0 ? null : (
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
          </ul>
        </>
      )}
    </>
  )
}

const Named = ({ one }: { one: Promised }): JSX.Element => (
  <li>
    <span class="govuk-!-font-weight-bold">{sayDay(one.saidOn)}</span>
    <br />
    {`We expected an answer by ${sayDate(one.on)}, because ${ended(one.reason)} ${sayBecame(one)}`}
  </li>
)

/** Where a form finds nobody waiting any more; what was typed stays to be read. */
export function NobodyWaits({ look }: { look: Look }): JSX.Element {
  const typed = ['words', 'reason'].map((name) => bind(look, name).value ?? '').filter((text) => text !== '')
  return (
    <>
      <InsetText>Nobody is waiting for a decision here, so there is nothing to tell. Look at the decision.</InsetText>
      {typed.map((text) => (
        <p class="footing-words govuk-body">{text}</p>
      ))}
      <Button href={onRecord(look, '/decision')}>See the decision</Button>
    </>
  )
}
