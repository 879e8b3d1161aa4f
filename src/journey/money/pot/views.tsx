import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord, to } from '#web/look.ts'
import { type Reader, readerOf } from '../agreement/money-words.ts'
import { NextSteps, type Step } from '../next-steps.tsx'
import { saySingle } from '../payrun/single/words.ts'
import type { PotNow } from './pot.ts'
import { advanceState, mayPayFromPot, mayRelease, openingOn } from './rules.ts'
import { POT_DONE, sayAdvance, sayOpening, sayPot } from './words.ts'

/** The money kept for a bad time: how much, what opens it, what became of it; and the one thing to do now. */
export function PotPage({ pot, look }: { pot: PotNow; look: Look }): JSX.Element {
  const reader = readerOf(look)
  const { planned, inPotPence, openings } = pot
  return (
    <Layout look={look} title="For a bad time" back={{ href: onRecord(look, '/money') }} doneWords={POT_DONE}>
      <h1 class="govuk-heading-l">Money for a bad time</h1>
      <InsetText>{sayPot(pot, reader)}</InsetText>
      {planned === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">What opens it</h2>
          <p class="footing-words govuk-body">{planned.trigger}</p>
        </>
      )}
      {inPotPence === 0n && openings.length === 0 ? null : (
        <p class="govuk-body">{sayOpening(openingOn(openings, look.today))}</p>
      )}
      <Asked pot={pot} />
      <Advances pot={pot} reader={reader} look={look} />
      <NextSteps steps={stepsFor(pot, reader, look)} />
    </Layout>
  )
}

/** What was asked for out of it: where each stands, and when it is there. */
function Asked({ pot: { asked } }: { pot: PotNow }): JSX.Element | null {
  if (asked.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Paid out of it</h2>
      <ul class="govuk-list govuk-list--spaced">
        {asked.map((one) => (
          <li>{saySingle(one)}</li>
        ))}
      </ul>
    </>
  )
}

function Advances({ pot: { advances, openings }, reader, look }: { pot: PotNow; reader: Reader; look: Look }) {
  if (advances.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">
        {reader.own ? 'What you used before it was opened' : 'What was used before it was opened'}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {advances.map((advance) => (
          <li>{sayAdvance(advance, advanceState(advance, openings, look.today), reader)}</li>
        ))}
      </ul>
    </>
  )
}

/** By who is looking. */
function stepsFor(pot: PotNow, reader: Reader, look: Look): Step[] {
  const { permit, today } = look
  const here = (path: string, text: string): Step => ({ href: onRecord(look, path), text })
  const isOpen = openingOn(pot.openings, today) !== undefined
  const back = here('/money', reader.own ? 'See what was agreed' : `See ${reader.who}’s money`)
  if (permit !== undefined && mayAlso(permit, 'money', 'pay-from-pot')) {
    const pay = mayPayFromPot(pot, 1n, today).length === 0 ? [here('/money/pot/pay', 'Pay from it')] : []
    const release =
      mayRelease(pot, today).length === 0 ? [here('/money/pot/release', 'Let go what was not needed')] : []
    const runs = pot.asked.some(({ is }) => is === 'asked')
      ? [{ href: to(look, '/finance/pay-runs'), text: 'Go to the pay runs' }]
      : []
    return [...pay, ...release, ...runs, back]
  }
  if (pot.planned === undefined) return [back]
  const say = isOpen
    ? []
    : [here('/unwell/pot', reader.own ? 'Tell us that it has happened' : 'Say that it has happened')]
  const forThem = permit?.as === 'worker' ? [here('/money/pot/used-for', `Write down what ${reader.who} used`)] : []
  const own = reader.own ? [here('/money/pot/used', 'I used my own money for this')] : forThem
  const mayOpen = permit !== undefined && mayAlso(permit, 'unwell', 'throw')
  return [...(mayOpen ? say : []), ...own, back]
}
