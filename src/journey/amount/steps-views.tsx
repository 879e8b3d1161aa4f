import type { JSX } from 'preact'
import { type Pence, sayMoney } from '#core/money.ts'
import { Details } from '#web/components/index.ts'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import type { Amount, Lines } from './amount.ts'

/** Every step of the working: both sides, and a carer's figure apart. */
export function Steps({ amount, look }: { amount: Amount; look: Look }): JSX.Element {
  const { personViewPence, workerViewPence, working, byName } = amount
  const own = isPerson(look)
  return (
    <>
      <h2 class="govuk-heading-m">How we got there</h2>
      {own ? null : (
        <p class="govuk-body">{`These are the lines as ${knownAs(look)} reads them: “you” is ${knownAs(look)}.`}</p>
      )}
      <p class="govuk-body">{`Each answer gives points. One point is ${sayMoney(working.pencePerPoint)} a week here.`}</p>
      <div class="footing-two-views">
        <Side
          title={own ? 'By your answers' : `By ${knownAs(look)}’s answers`}
          lines={working.person}
          sum={working.sums?.person}
          total={personViewPence}
        />
        <Side
          title={`By ${byName}’s answers`}
          lines={working.worker}
          sum={working.sums?.worker}
          total={workerViewPence}
        />
      </div>
      {working.sums?.carer === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">Apart from this: a carer’s answers</h2>
          <p class="govuk-body">{working.sums.carer}</p>
          <p class="govuk-body">This is kept apart. It changes nothing in the first guess.</p>
        </>
      )}
    </>
  )
}

function Side(props: { title: string; lines: Lines; sum: string | undefined; total: Pence }): JSX.Element {
  const { title, lines, sum, total } = props
  const adding = lines.filter(({ points }) => points !== 0)
  const nothing = lines.filter(({ points }) => points === 0)
  return (
    <div>
      <h3 class="govuk-heading-s">{`${title}: ${sayMoney(total)} a week`}</h3>
      <Sentences lines={adding} />
      {sum === undefined ? null : <p class="govuk-body">{sum}</p>}
      {nothing.length === 0 ? null : (
        <Details summary="Answers that add nothing">
          <Sentences lines={nothing} />
        </Details>
      )}
    </div>
  )
}

const Sentences = ({ lines }: { lines: Lines }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ sentence }) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
