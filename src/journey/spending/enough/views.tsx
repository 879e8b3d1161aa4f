import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Details, InsetText, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Enough } from './enough.ts'
import { limitOf } from './rules.ts'
import { optionsFor, sayPicture, sayStanding, sayWeek, sayWorking } from './words.ts'

/** Whether there is enough, what can be done, and how it was in the last weeks. */
export function EnoughPage({ enough, look }: { enough: Enough; look: Look }): JSX.Element {
  const { standing, facts, rule, hasPot } = enough
  const reader = { own: isPerson(look), person: knownAs(look) }
  const says = sayStanding(standing, rule, reader)
  const options = optionsFor(standing, hasPot).filter(({ forPerson }) => reader.own || forPerson === undefined)
  return (
    <Layout look={look} title="Is there enough?" back={{ href: onRecord(look, '/spending') }}>
      <h1 class="govuk-heading-l">Is there enough?</h1>
      <InsetText>
        {says ?? 'Yes. There is enough until money comes again, and not too much. Nothing is needed.'}
      </InsetText>
      {options.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What can be done</h2>
          <ul class="govuk-list govuk-list--spaced">
            {options.map(({ text, path }) => (
              <li>
                <a class="govuk-link govuk-!-font-size-24" href={onRecord(look, path)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <p class="govuk-body">No payment is lowered or stopped because of this.</p>
        </>
      )}
      <h2 class="govuk-heading-m">How we worked it out</h2>
      <ul class="govuk-list govuk-list--bullet">
        {sayWorking(facts, rule).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">The last weeks</h2>
      <Weeks enough={enough} />
    </Layout>
  )
}

const [WIDE, HIGH, TOP] = [300, 130, 16]

/** A bar a week to one scale, and the line above which it is talked about. The same in a table. */
function Weeks({ enough: { weeks, facts, rule } }: { enough: Enough }): JSX.Element {
  const limit = facts.weeklyPence > 0n ? limitOf(facts, rule) : 0n
  const most = weeks.reduce((top, { pence }) => (pence > top ? pence : top), 0n)
  const scale = most > limit ? most : limit
  const high = (pence: bigint): number =>
    pence <= 0n || scale === 0n ? 0 : Number((pence * BigInt(HIGH - TOP)) / scale)
  const step = WIDE / Math.max(1, weeks.length)
  return (
    <>
      {scale === 0n ? null : (
        <svg
          class="footing-picture"
          viewBox={`0 0 ${WIDE} ${HIGH}`}
          width={WIDE}
          height={HIGH}
          role="img"
          aria-labelledby="held-by-week"
          font-family="system-ui, sans-serif"
        >
          <title id="held-by-week">{sayPicture(most, limit)}</title>
          {weeks.map(({ pence }, index) => (
            <rect
              x={Math.round(index * step + 2)}
              y={HIGH - high(pence)}
              width={Math.round(step - 4)}
              height={high(pence)}
              fill="currentColor"
            />
          ))}
          {limit === 0n ? null : (
            <g>
              <line
                x1="0"
                x2={WIDE}
                y1={HIGH - high(limit)}
                y2={HIGH - high(limit)}
                stroke="currentColor"
                stroke-width="2"
                stroke-dasharray="6 4"
              />
              <text x="0" y={HIGH - high(limit) - 4} font-size="12" fill="currentColor">
                {sayMoney(limit)}
              </text>
            </g>
          )}
        </svg>
      )}
      <WeeksTable weeks={weeks} limit={limit} />
    </>
  )
}

/** The same in a table. */
const WeeksTable = ({ weeks, limit }: { weeks: Enough['weeks']; limit: bigint }): JSX.Element => (
  <Details summary="Every week in a table">
    <WideTable
      head={[
        'End of the week',
        { children: 'What was there', format: 'numeric' },
        { children: 'The line', format: 'numeric' },
      ]}
      rows={weeks.map(({ on, pence }) => [
        sayWeek(on),
        { children: sayMoney(pence), format: 'numeric' },
        { children: limit === 0n ? 'None' : sayMoney(limit), format: 'numeric' },
      ])}
    />
  </Details>
)
