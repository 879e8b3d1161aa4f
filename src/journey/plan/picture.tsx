import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Details, Table } from '#web/components/index.ts'
import type { Look } from '#web/look.ts'
import type { Plan } from './plan.ts'
import type { Guess } from './reads.ts'
import { oncePence, weeklyPence } from './rules.ts'

/** What the plan comes to a week, in a sentence; beside the first guess, where there is one, also as a picture. */
export function Money({ plan, guess, look }: { plan: Plan; guess: Guess | undefined; look: Look }): JSX.Element | null {
  if (plan.spendLines.length === 0) return null
  const week = weeklyPence(plan)
  const once = oncePence(plan)
  const total = `${sayMoney(week)} a week${once > 0n ? `, and ${sayMoney(once)} once` : ''}`
  return (
    <>
      <h2 class="govuk-heading-m">What it comes to</h2>
      <p class="govuk-body">{`Everything in the plan comes to ${total}.`}</p>
      {guess === undefined ? null : (
        <>
          <p class="govuk-body">{beside(week, guess)}</p>
          <Bars week={week} guess={guess} colour={look.settings.brand.colour} />
          <Details summary="The same as a table">
            <Table
              head={['What', { children: 'A week', format: 'numeric' }]}
              rows={rowsOf(week, guess).map(({ name, pence }) => [
                name,
                { children: sayMoney(pence), format: 'numeric' },
              ])}
              firstCellIsHeader
            />
          </Details>
        </>
      )}
    </>
  )
}

/** The plan against the first guess, in a sentence. The guess is no limit. */
export function beside(week: bigint, { lowPence, highPence }: Guess): string {
  const range = lowPence === highPence ? sayMoney(lowPence) : `between ${sayMoney(lowPence)} and ${sayMoney(highPence)}`
  const first = `The first guess was ${range} a week.`
  if (week > highPence)
    return `${first} The plan is ${sayMoney(week - highPence)} a week above it. That can be right: say why in the plan.`
  if (week < lowPence) return `${first} The plan is ${sayMoney(lowPence - week)} a week below it.`
  return `${first} The plan fits it.`
}

function rowsOf(week: bigint, { lowPence, highPence }: Guess): { name: string; pence: bigint }[] {
  return lowPence === highPence
    ? [
        { name: 'The plan', pence: week },
        { name: 'The first guess', pence: lowPence },
      ]
    : [
        { name: 'The plan', pence: week },
        { name: 'The first guess, lower end', pence: lowPence },
        { name: 'The first guess, upper end', pence: highPence },
      ]
}

const WIDTH = 320
const ROW = 48

function Bars({ week, guess, colour }: { week: bigint; guess: Guess; colour: string }): JSX.Element {
  const rows = rowsOf(week, guess)
  const most = rows.reduce((max, { pence }) => (pence > max ? pence : max), 1n)
  return (
    <svg
      class="footing-picture"
      role="img"
      aria-labelledby="money-title money-desc"
      viewBox={`0 0 ${WIDTH} ${ROW * rows.length}`}
      width={WIDTH}
      height={ROW * rows.length}
    >
      <title id="money-title">The plan beside the first guess</title>
      <desc id="money-desc">{rows.map(({ name, pence }) => `${name}: ${sayMoney(pence)} a week.`).join(' ')}</desc>
      {rows.map(({ name, pence }, index) => (
        <g>
          <text class="govuk-body-s" x="0" y={ROW * index + 14} fill="currentColor">
            {`${name}: ${sayMoney(pence)}`}
          </text>
          <rect
            x="0"
            y={ROW * index + 20}
            height="16"
            width={Number((pence * BigInt(WIDTH)) / most)}
            fill={index === 0 ? colour : '#858a8d'}
          />
        </g>
      ))}
    </svg>
  )
}
