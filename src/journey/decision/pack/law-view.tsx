import type { JSX } from 'preact'
import { LAW, lawRows, type Plan } from '#journey/plan/index.ts'
import { SummaryList } from '#web/components/index.ts'

/** What the law asks of the plan, in the words of its own page. */
export function LawAsks({ plan }: { plan: Plan }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{LAW.title}</h2>
      <SummaryList
        rows={lawRows(plan).map(({ about, says }) => ({
          key: about,
          value: says.map((one) => <p class="govuk-body">{one}</p>),
        }))}
      />
    </>
  )
}
