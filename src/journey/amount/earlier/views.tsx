import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Details } from '#web/components/index.ts'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import type { Amount } from '../amount.ts'
import { Challenges } from '../challenge/views.tsx'
import { SetInstead } from '../override/views.tsx'
import { Steps } from '../steps-views.tsx'
import { rangeSentence } from '../words.ts'
import type { SideChange } from './changed.ts'
import { amountChange } from './rules.ts'
import { lineChanged, pointChanged, SET_BY_HAND, sideChanged } from './words.ts'

type Props = { amount: Amount; earlier: readonly Amount[]; look: Look }

/** What is different from the guess before; then every earlier guess as it was worked out, newest first. */
export function EarlierGuesses({ amount, earlier, look }: Props): JSX.Element | null {
  const [before] = earlier
  if (before === undefined) return null
  return (
    <>
      <Changed before={before} now={amount} look={look} />
      <h2 class="govuk-heading-m">What was worked out before</h2>
      <p class="govuk-body">These stay as they were. The newest one above is the one that counts.</p>
      {earlier.map((one) => (
        <Earlier one={one} look={look} />
      ))}
    </>
  )
}

function Changed({ before, now, look }: { before: Amount; now: Amount; look: Look }): JSX.Element {
  const change = amountChange(before, now)
  const name = knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">What changed</h2>
      <p class="govuk-body">{`Before, on ${sayDate(before.on)}: ${rangeSentence(before.lowPence, before.highPence)}. Now: ${rangeSentence(now.lowPence, now.highPence)}.`}</p>
      <OneSide whose={isPerson(look) ? 'By your answers' : `By ${name}’s answers`} change={change.person} />
      <OneSide whose={`By ${now.byName}’s answers`} change={change.worker} />
      {change.point === undefined ? null : <p class="govuk-body">{pointChanged(change.point)}</p>}
      {change.setByHand ? <p class="govuk-body">{SET_BY_HAND}</p> : null}
    </>
  )
}

const OneSide = ({ whose, change }: { whose: string; change: SideChange }): JSX.Element => (
  <>
    <p class="govuk-body">{sideChanged(whose, change.byPence)}</p>
    {change.lines.length === 0 ? null : (
      <ul class="govuk-list govuk-list--bullet">
        {change.lines.map((line) => (
          <li>{lineChanged(line)}</li>
        ))}
      </ul>
    )}
  </>
)

/** One earlier guess: its range in the line that opens it, and inside every step, reason and challenge of its own. */
function Earlier({ one, look }: { one: Amount; look: Look }): JSX.Element {
  return (
    <Details summary={`${rangeSentence(one.lowPence, one.highPence)}, worked out on ${sayDate(one.on)}`}>
      <p class="govuk-body">{`${one.byName} worked this out from the answers of then.`}</p>
      <Challenges amount={one} look={look} />
      <SetInstead amount={one} />
      <Steps amount={one} look={look} />
    </Details>
  )
}
