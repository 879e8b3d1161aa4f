import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { WideTable } from '#web/components/index.ts'
import type { Look } from '#web/look.ts'
import type { GoalCost } from './pack.ts'

const WIDTH = 320
const ROW = 48
const ONCE = '#858a8d'

/** What each goal costs in a year as bars (what is paid once told apart), with a table beside. The goals are named below it. */
export function CostPicture({ goals, look }: { goals: readonly GoalCost[]; look: Look }): JSX.Element | null {
  if (goals.length === 0) return null
  return (
    <div class="footing-two-views">
      <Bars goals={goals} colour={look.settings.brand.colour} />
      <div>
        <WideTable
          caption="What each goal costs"
          head={['Goal', numeric('A week'), numeric('Once'), numeric('A year')]}
          rows={[
            ...goals.map((goal, index) => [`${index + 1}`, ...figures(goal)]),
            ...(goals.length > 1 ? [['All', ...figures(sumOf(goals))]] : []),
          ]}
        />
        <p class="govuk-body-s">A year is 52 weeks, and what is paid once.</p>
      </div>
    </div>
  )
}

const numeric = (children: string) => ({ children, format: 'numeric' as const })

const figures = ({ weeklyPence, oncePence, yearlyPence }: Omit<GoalCost, 'words'>) =>
  [weeklyPence, oncePence, yearlyPence].map((pence) => numeric(sayMoney(pence)))

const sumOf = (goals: readonly GoalCost[]): Omit<GoalCost, 'words'> =>
  goals.reduce(
    (sum, goal) => ({
      weeklyPence: sum.weeklyPence + goal.weeklyPence,
      oncePence: sum.oncePence + goal.oncePence,
      yearlyPence: sum.yearlyPence + goal.yearlyPence,
    }),
    { weeklyPence: 0n, oncePence: 0n, yearlyPence: 0n },
  )

function Bars({ goals, colour }: { goals: readonly GoalCost[]; colour: string }): JSX.Element {
  const most = goals.reduce((max, { yearlyPence }) => (yearlyPence > max ? yearlyPence : max), 1n)
  const width = (pence: bigint): number => Number((pence * BigInt(WIDTH)) / most)
  const told = goals.map(
    ({ words, yearlyPence, oncePence }, index) =>
      `Goal ${index + 1}, ${words}: ${sayMoney(yearlyPence)} a year${oncePence === 0n ? '' : `, of which ${sayMoney(oncePence)} once`}.`,
  )
  return (
    <svg
      class="footing-picture"
      role="img"
      aria-labelledby="cost-title cost-desc"
      viewBox={`0 0 ${WIDTH} ${ROW * goals.length}`}
      width={WIDTH}
      height={ROW * goals.length}
    >
      <title id="cost-title">What each goal costs in a year</title>
      <desc id="cost-desc">{told.join(' ')}</desc>
      {goals.map(({ yearlyPence, oncePence }, index) => (
        <g>
          <text class="govuk-body-s" x="0" y={ROW * index + 14} fill="currentColor">
            {`Goal ${index + 1}: ${sayMoney(yearlyPence)}${oncePence === 0n ? '' : ` (${sayMoney(oncePence)} once)`}`}
          </text>
          <rect x="0" y={ROW * index + 20} height="16" width={width(yearlyPence - oncePence)} fill={colour} />
          <rect
            x={width(yearlyPence - oncePence)}
            y={ROW * index + 20}
            height="16"
            width={width(oncePence)}
            fill={ONCE}
          />
        </g>
      ))}
    </svg>
  )
}
