import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { WideTable } from '#web/components/index.ts'
import { type Difference, type Differences, isSame } from './diff.ts'

/** In what two versions differ: pounds first, then what was added, taken out and changed. */
export function DifferencesList({ found }: { found: Differences }): JSX.Element {
  const { goals, lines, sentences, weekly, once } = found
  const money = [
    ['Each week', sayMoney(weekly.beforePence), sayMoney(weekly.afterPence)],
    ...(once.beforePence + once.afterPence === 0n
      ? []
      : [['Paid once', sayMoney(once.beforePence), sayMoney(once.afterPence)]]),
  ]
  return (
    <>
      <WideTable head={['Money', 'Before', 'After']} rows={money} />
      {isSame(found) ? <p class="govuk-body">Both say the same.</p> : null}
      <Group title="What the money is for" list={lines} />
      <Group title="Goals" list={goals} />
      <Group title="What each of us says" list={sentences} />
    </>
  )
}

function Group({ title, list }: { title: string; list: readonly Difference[] }): JSX.Element | null {
  if (list.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {list.map((one) => (
        <One one={one} />
      ))}
    </>
  )
}

function One({ one }: { one: Difference }): JSX.Element {
  if (one.kind !== 'changed') {
    return (
      <>
        <p class="footing-said-by govuk-body">{`${one.kind === 'added' ? 'New' : 'Taken out'}: ${one.about}`}</p>
        <p class="footing-words govuk-body">{one.words}</p>
      </>
    )
  }
  return (
    <>
      <p class="footing-said-by govuk-body">{`Changed: ${one.about}`}</p>
      <div class="footing-two-views">
        <div>
          <p class="govuk-body-s">Before</p>
          <p class="footing-words govuk-body">{one.from === '' ? 'Nothing' : one.from}</p>
        </div>
        <div>
          <p class="govuk-body-s">After</p>
          <p class="footing-words govuk-body">{one.to === '' ? 'Nothing' : one.to}</p>
        </div>
      </div>
    </>
  )
}
