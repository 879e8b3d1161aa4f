import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type InterimAtPrice, sayCost } from '#journey/waiting/index.ts'
import { Details, SummaryList } from '#web/components/index.ts'
import { MEANTIME } from './words.ts'

/** How many stand there at once; the rest opens below. */
const SHOWN = 3

/** Help until there is an answer that the council pays for: for whom, what, until when, and what it costs. Nothing where there is none. */
export function Meantime({ helps }: { helps: readonly InterimAtPrice[] }): JSX.Element | null {
  if (helps.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{MEANTIME.heading}</h2>
      <p class="govuk-body">{MEANTIME.says}</p>
      <Rows helps={helps.slice(0, SHOWN)} />
      {helps.length <= SHOWN ? null : (
        <Details summary={MEANTIME.more(helps.length - SHOWN)}>
          <Rows helps={helps.slice(SHOWN)} />
        </Details>
      )}
    </>
  )
}

const Rows = ({ helps }: { helps: readonly InterimAtPrice[] }): JSX.Element => (
  <SummaryList
    rows={helps.map((one) => ({
      key: `${one.personName}, ${sayCost(one)}`,
      value: `${one.what}. ${one.whoGives} gives it, from ${sayDate(one.from)} until ${sayDate(one.to)}.`,
    }))}
  />
)
