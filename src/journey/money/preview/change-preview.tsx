import type { JSX } from 'preact'
import { addDays, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Activity, WeekPreview } from '#core/pattern/index.ts'
import { Button, Details, WideTable } from '#web/components/index.ts'
import type { Preview } from './steps.ts'
import { sayPreview } from './words.ts'

/** The name of the button that shows a change first: the form is drawn again, and nothing is written. */
export const SEE_FIRST = 'see-first'

/** Shows what a form would change, with everything that was typed kept. */
export const SeeFirst = (): JSX.Element => (
  <Button name={SEE_FIRST} value="yes" classes="govuk-button--secondary">
    See first what it changes
  </Button>
)

/** A change before it is made: in words, as a picture, and week by week in a table with what the money is for. */
export function ChangePreview({ preview, title }: { preview: Preview; title?: string }): JSX.Element {
  return (
    <section aria-labelledby="what-it-changes">
      <h2 class="govuk-heading-m" id="what-it-changes">
        {title ?? 'What it changes, week by week'}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {sayPreview(preview).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <WeekBars weeks={preview.weeks} />
      <Details summary="Every week in a table">
        <WideTable
          head={[
            'Week from',
            { children: 'Now', format: 'numeric' },
            { children: 'With the change', format: 'numeric' },
            'What for then',
          ]}
          rows={preview.weeks.map(({ weekOf, beforePence, afterPence, activities }) => [
            sayDate(weekOf),
            { children: sayMoney(beforePence), format: 'numeric' },
            { children: sayMoney(afterPence), format: 'numeric' },
            sayActivities(activities.after, preview.names),
          ])}
        />
      </Details>
    </section>
  )
}

function sayActivities(activities: readonly Activity[], names: Preview['names']): string {
  const said = activities.map(({ lineId, use }) => use?.what ?? names.get(lineId) ?? '').filter((name) => name !== '')
  return said.length === 0 ? 'Nothing' : [...new Set(said)].join(', ')
}

type WeekSums = Pick<WeekPreview, 'weekOf' | 'beforePence' | 'afterPence'>

const [WIDE, HIGH, TOP, FOOT] = [300, 120, 18, 20]

/** Two bars a week to one scale: now as an outline, with the change filled. Told apart by shape, never by colour alone. */
export function WeekBars({ weeks }: { weeks: readonly WeekSums[] }): JSX.Element | null {
  const [first, last] = [weeks[0], weeks.at(-1)]
  const most = weeks
    .flatMap(({ beforePence, afterPence }) => [beforePence, afterPence])
    .reduce((a, b) => (a > b ? a : b), 0n)
  if (first === undefined || last === undefined || most === 0n) return null
  const step = WIDE / weeks.length
  const high = (pence: bigint): number => Number((pence * BigInt(HIGH - TOP - FOOT)) / most)
  const ground = HIGH - FOOT
  return (
    <svg
      class="footing-picture"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      width={WIDE}
      height={HIGH}
      role="img"
      aria-labelledby="picture-of-weeks"
      font-family="system-ui, sans-serif"
    >
      <title id="picture-of-weeks">
        {`A picture of the same ${weeks.length} weeks: outlines are now, filled bars are with the change. The highest is ${sayMoney(most)}.`}
      </title>
      <text x="0" y="12" font-size="12" fill="currentColor">
        {`Up to ${sayMoney(most)} a week`}
      </text>
      {weeks.map(({ beforePence, afterPence }, index) => (
        <>
          <rect
            x={round(index * step + 1)}
            y={ground - high(beforePence)}
            width={round(step - 2)}
            height={high(beforePence)}
            fill="none"
            stroke="currentColor"
            stroke-width="1"
          />
          <rect
            x={round(index * step + step / 3)}
            y={ground - high(afterPence)}
            width={round(step / 3)}
            height={high(afterPence)}
            fill="currentColor"
          />
        </>
      ))}
      <text x="0" y={HIGH - 5} font-size="12" fill="currentColor">
        {sayDate(first.weekOf)}
      </text>
      <text x={WIDE} y={HIGH - 5} font-size="12" fill="currentColor" text-anchor="end">
        {sayDate(addDays(last.weekOf, 6))}
      </text>
    </svg>
  )
}

const round = (of: number): number => Math.round(of * 100) / 100
