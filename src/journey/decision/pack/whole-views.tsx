import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import {
  answerOf,
  type Plan,
  type PlanAnswer,
  UNFINISHED,
  WAY_WORDS,
  WITHOUT_YES,
  whyUnfinished,
  whyWithoutYes,
} from '#journey/plan/index.ts'
import { InsetText } from '#web/components/index.ts'

/**
 * What whoever decides must know about who said it: no sentence of the person's own, no yes of theirs, or an answer that
 * somebody else typed. It is no mark against the plan.
 */
export function NotWhole({ plan, name }: { plan: Plan; name: string }): JSX.Element | null {
  const unfinished = whyUnfinished(plan)
  const without = whyWithoutYes(plan)
  const answer = answerOf(plan, 'person')
  const { asked = [] } = plan
  if (unfinished.length === 0 && without === undefined && answer?.givenFor === undefined) return null
  return (
    <InsetText>
      {without === undefined ? null : (
        <p class="govuk-body">
          <strong>{WITHOUT_YES[without](name)}</strong>
        </p>
      )}
      {asked.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {asked.map(({ on, way, steps, byName }) => (
            <li>{`Asked on ${sayDate(on)} by ${byName} (${WAY_WORDS[way].toLowerCase()}). ${steps}`}</li>
          ))}
        </ul>
      )}
      {answer === undefined ? null : <TypedAnswer answer={answer} name={name} />}
      {unfinished.length === 0 ? null : (
        <>
          <p class="govuk-body">{`This plan is not finished between ${name} and the worker:`}</p>
          <ul class="govuk-list govuk-list--bullet">
            {unfinished.map(({ code }) => (
              <li>{UNFINISHED[code](name)}</li>
            ))}
          </ul>
        </>
      )}
    </InsetText>
  )
}

function TypedAnswer({ answer, name }: { answer: PlanAnswer; name: string }): JSX.Element | null {
  const { givenFor } = answer
  if (givenFor === undefined || givenFor.how === 'recorded') return null
  const heard = givenFor.witnessName === '' ? '' : ` ${givenFor.witnessName} heard it too.`
  return (
    <>
      <p class="govuk-body">
        {`${name}’s answer was given ${givenFor.how === 'paper' ? 'on paper' : 'by phone'}, and typed by ${givenFor.byName}.${heard}`}
      </p>
      {givenFor.objected === undefined ? null : (
        <p class="govuk-body">
          <strong>{`${name} said on ${sayDate(givenFor.objected.on)} that this is not what they said.`}</strong>
        </p>
      )}
    </>
  )
}
