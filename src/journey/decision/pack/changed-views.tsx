import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { differences, type Plan } from '#journey/plan/index.ts'

type Difference = ReturnType<typeof differences>['lines'][number]

/** What is different from the version that was sent before. */
export function Changed({ plan, before }: { plan: Plan; before: Plan | undefined }): JSX.Element | null {
  if (before === undefined) return null
  const { goals, lines, sentences, weekly, once } = differences(before, plan)
  const all = [...lines, ...goals, ...sentences]
  const money = (was: bigint, is: bigint, each: string): string =>
    was === is ? `${sayMoney(is)} ${each}, as before` : `${sayMoney(is)} ${each}, before ${sayMoney(was)}`
  return (
    <>
      <h2 class="govuk-heading-m">{`What changed since version ${before.number}`}</h2>
      <p class="govuk-body">
        {`It comes to ${money(weekly.beforePence, weekly.afterPence, 'a week')}${once.beforePence + once.afterPence === 0n ? '' : `; ${money(once.beforePence, once.afterPence, 'once')}`}.`}
      </p>
      {all.length === 0 ? <p class="govuk-body">Nothing else is different.</p> : null}
      {all.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {all.map((one) => (
            <li>{sayDifference(one)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function sayDifference(one: Difference): string {
  if (one.kind !== 'changed') return `${one.kind === 'added' ? 'New' : 'Taken out'}: ${one.about}. ${one.words}`
  return `${one.about}: ${one.from === '' ? 'nothing' : `“${one.from}”`} before, ${one.to === '' ? 'nothing' : `“${one.to}”`} now`
}
