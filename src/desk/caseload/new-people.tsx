import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { NewPerson } from '#people/named-worker/reads.ts'
import { InsetText } from '#web/components/index.ts'
import { type Look, to } from '#web/look.ts'

/** Whom somebody else gave this worker lately, and who of them wants to hear it by voice. */
export function NewPeople({ people, look }: { people: readonly NewPerson[]; look: Look }): JSX.Element | null {
  if (people.length === 0) return null
  return (
    <InsetText>
      {people.map(({ budgetId, knownAs, from, wantsARing }) => (
        <p class="govuk-body">
          {'You are the worker of '}
          <a class="govuk-link" href={to(look, `/budgets/${budgetId}`)}>
            {knownAs}
          </a>
          {` since ${sayDate(from)}. ${
            wantsARing ? 'They want to hear things by voice: ring them, and say who you are.' : 'They were told.'
          }`}
        </p>
      ))}
    </InsetText>
  )
}
