import type { JSX } from 'preact'
import { isFine } from '#core/verdict.ts'
import { InsetText } from '#web/components/index.ts'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Plan, Sentence } from '../plan.ts'
import { asksThem } from '../sounding/rules.ts'
import { voiceOf } from '../voice.ts'
import { itemsTypedFor } from './items.ts'
import { typedForPerson, waitsForTheirWord, whyUnfinished } from './rules.ts'
import { sayTyped, UNFINISHED } from './words.ts'

/** Who typed it, on which day and in which way; nothing where they typed it themself. */
export function TypedBy({ one }: { one: Sentence }): JSX.Element | null {
  const typed = sayTyped(one)
  return typed === undefined ? null : <p class="govuk-body-s">{typed}</p>
}

/** What the person is asked, and what the worker, the manager and the panel are told: that the plan is not yet whole between two people. */
export function Unfinished({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const voice = voiceOf(look)
  if (voice === 'person') return <AskedHowItSounds plan={plan} look={look} />
  const role = look.permit?.as
  const why = whyUnfinished(plan)
  if (isFine(why) || (voice !== 'worker' && role !== 'manager' && role !== 'panel-member')) return null
  const name = knownAs(look)
  return (
    <InsetText>
      <p class="govuk-body">{`This plan is not finished between ${name} and the worker:`}</p>
      <ul class="govuk-list govuk-list--bullet">
        {why.map(({ code }) => (
          <li>{UNFINISHED[code](name)}</li>
        ))}
      </ul>
      <p class="govuk-body">It holds no payment up. It is something to talk about.</p>
      {voice === 'worker' ? (
        <>
          {!asksThem(plan) ? null : (
            <p class="govuk-body govuk-!-display-none-print">
              <a class="govuk-link" href={onRecord(look, '/plan/sounds-like-me-for-person')}>
                {`Ask ${name}: does what was typed sound like you?`}
              </a>
            </p>
          )}
          <p class="govuk-body govuk-!-display-none-print">
            <a class="govuk-link" href={onRecord(look, '/plan/understanding')}>
              Talk it over: how we each understand it
            </a>
          </p>
        </>
      ) : null}
    </InsetText>
  )
}

/** While something waits for their word: so many. Else, where something was typed for them: the way to what they said of it. */
function AskedHowItSounds({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const left = waitsForTheirWord(plan)
  const href = onRecord(look, '/plan/sounds-like-me')
  if (left === 0)
    return typedForPerson(plan).length + itemsTypedFor(plan).length === 0 ? null : (
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={href}>
          Read what was typed for you, and say it your way if you like
        </a>
      </p>
    )
  return (
    <InsetText>
      <p class="govuk-body">
        {left === 1 ? 'Somebody typed something for you.' : `Somebody typed ${left} things for you.`}
      </p>
      <a class="govuk-link" href={href}>
        {left === 1 ? 'Say whether it sounds like you' : 'Say whether they sound like you'}
      </a>
    </InsetText>
  )
}
