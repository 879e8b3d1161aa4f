import type { JSX } from 'preact'
import type { Pence } from '#core/money.ts'
import { InsetText } from '#web/components/index.ts'
import { type Look, onRecord, to } from '#web/look.ts'
import type { Keeping } from './keeping.ts'
import { addsUp, leftOf } from './rules.ts'
import { sayResult } from './words.ts'

/** What comes of it all, and what can be done where it does not add up yet. */
export function Result({
  keeping,
  together,
  look,
}: {
  keeping: Keeping
  together: readonly Pence[]
  look: Look
}): JSX.Element {
  const found = addsUp(keeping, together)
  const dearest = together.reduce((a, b) => (a > b ? a : b), 0n)
  const { council, moneyAdvice } = look.settings.phones
  return (
    <>
      <InsetText>{sayResult(found, dearest, leftOf(keeping.figures))}</InsetText>
      {found !== 'not-yet' ? null : (
        <ul class="govuk-list govuk-list--bullet">
          <li>{`Talk with your worker, or ring ${council.name} on ${council.number}. It need not be solved alone.`}</li>
          <li>{`Ask for free money advice: ${moneyAdvice.name}, ${moneyAdvice.number}.`}</li>
          <li>
            <a class="govuk-link" href={to(look, '/around-here')}>
              Look for something like it, free or cheap
            </a>
          </li>
          <li>
            <a class="govuk-link" href={onRecord(look, '/ending/taper')}>
              Ask for smaller steps, over a longer time
            </a>
          </li>
          <li>
            <a class="govuk-link" href={onRecord(look, '/review')}>
              Ask that it goes on: look at it together
            </a>
          </li>
        </ul>
      )}
    </>
  )
}
