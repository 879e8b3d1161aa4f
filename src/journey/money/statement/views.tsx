import type { JSX } from 'preact'
import { addMonths, type Day, sayDate, sayMonth } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { Button, DateInput, Details, InsetText, Pagination, SummaryList, WideTable } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { type Reader, readerOf } from '../agreement/money-words.ts'
import { intoRounds } from '../rounds/rules.ts'
import { sayRound, sayRoundTotals, sayTogether } from '../rounds/words.ts'
import { BarsOf } from './picture.tsx'
import { monthEnds, sayCursor } from './rules.ts'
import type { Line, Statement } from './statement.ts'
import { STATEMENT_WORDS, sayLeftNow, sayLine, sayWhere } from './words.ts'

type Shape = { statement: Statement; look: Look }

/** What came in, what went out, what is left: line by line, newest first, for the person and everybody who may see it. */
export function StatementPage({ statement, isDay, look }: Shape & { isDay: boolean }): JSX.Element {
  const reader = readerOf(look)
  const { lines, byPot, isFirstPage } = statement
  const where = sayWhere(byPot, reader)
  return (
    <Layout look={look} title="What came and went" back={{ href: onRecord(look, '/money') }}>
      <h1 class="govuk-heading-l">What came in and what went out</h1>
      <InsetText>{sayLeftNow(statement, reader)}</InsetText>
      {where.length === 0 ? null : (
        <SummaryList rows={where.map(({ where: key, pence }) => ({ key, value: sayMoney(pence) }))} />
      )}
      {lines.length === 0 ? (
        <Nothing statement={statement} reader={reader} look={look} />
      ) : (
        <>
          {isFirstPage ? <Picture lines={lines} /> : null}
          <AllLines statement={statement} reader={reader} />
          <Pages statement={statement} look={look} />
          <Button href={`${here(look)}/file${asAtQuery(statement.asAt, '?')}`}>Keep it as a file</Button>
        </>
      )}
      <AnotherDay statement={statement} isDay={isDay} look={look} />
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/money/ahead')}>
          See what is still to come
        </a>
      </p>
    </Layout>
  )
}

const here = (look: Look): string => onRecord(look, '/money/statement')
const asAtQuery = (asAt: Day | undefined, sign: '?' | '&'): string => (asAt === undefined ? '' : `${sign}as-at=${asAt}`)

function Nothing({ statement: { asAt }, reader, look }: Shape & { reader: Reader }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        {asAt === undefined
          ? `Nothing has come or gone yet. Each payment and each thing ${reader.own ? 'you buy' : 'that is bought'} will stand here, with its day.`
          : 'Nothing had come or gone by then.'}
      </p>
      <Button href={onRecord(look, '/money')}>See what was agreed</Button>
    </>
  )
}

/** How much came in, went out and was left, of the lines that this page shows. */
function Picture({ lines }: { lines: readonly Line[] }): JSX.Element {
  const sum = (of: (line: Line) => Pence): Pence => lines.reduce((total, line) => total + of(line), 0n)
  const [came, went] = [sum(({ inPence }) => inPence), sum(({ outPence }) => outPence)]
  const rows = [
    { name: 'Came in', pence: came },
    { name: 'Went out', pence: went },
  ]
  const says = `A picture of the lines below: ${sayMoney(came)} came in, ${sayMoney(went)} went out`
  return <BarsOf rows={rows} says={says} id="came-and-went" />
}

const money = (pence: Pence) => ({ children: pence === 0n ? '–' : sayMoney(pence), format: 'numeric' as const })

/** Line by line; where money began again after an end, round by round, the newest first. */
function AllLines({ statement: { lines, rounds }, reader }: { statement: Statement; reader: Reader }): JSX.Element {
  if (rounds.length < 2) return <Lines lines={lines} reader={reader} />
  return (
    <>
      <p class="govuk-body">{sayTogether(rounds)}</p>
      {intoRounds(lines, rounds, ({ on }) => on)
        .toReversed()
        .map(({ round, things }) =>
          things.length === 0 ? null : (
            <>
              <h2 class="govuk-heading-m">{sayRound(round)}</h2>
              <p class="govuk-body">{sayRoundTotals(round, rounds[rounds.indexOf(round) - 1])}</p>
              <Lines lines={things} reader={reader} />
            </>
          ),
        )}
    </>
  )
}

function Lines({ lines, reader }: { lines: readonly Line[]; reader: Reader }): JSX.Element {
  const numeric = (children: string) => ({ children, format: 'numeric' as const })
  return (
    <WideTable
      caption="Line by line, newest first"
      captionClasses="govuk-table__caption--m"
      head={['Day', 'What', numeric('In'), numeric('Out'), numeric('Left')]}
      rows={lines.map((line) => [
        sayDate(line.on),
        sayLine(line, reader),
        money(line.inPence),
        money(line.outPence),
        { children: sayMoney(line.leftPence), format: 'numeric' },
      ])}
    />
  )
}

function Pages({ statement: { older, asAt, isFirstPage }, look }: Shape): JSX.Element | null {
  if (older === undefined && isFirstPage) return null
  return (
    <Pagination
      landmarkLabel="Pages of lines"
      {...(isFirstPage ? {} : { previous: { href: `${here(look)}${asAtQuery(asAt, '?')}`, text: 'Newest lines' } })}
      {...(older === undefined
        ? {}
        : { next: { href: `${here(look)}?from=${sayCursor(older)}${asAtQuery(asAt, '&')}`, text: 'Older lines' } })}
    />
  )
}

/** The same as it stood at the end of a month, or of any day. */
function AnotherDay({ statement: { asAt }, isDay, look }: Shape & { isDay: boolean }): JSX.Element {
  const [year, month, date] = asAt?.split('-').map(Number) ?? []
  const typed = (part: string) => first(look.query, `as-at-${part}`) || undefined
  const form = (
    <>
      <p class="govuk-body">
        {monthEnds(addMonths(look.today, -12), look.today, 6).map((end) => (
          <>
            <a class="govuk-link" href={`${here(look)}?as-at=${end}`}>
              {`End of ${sayMonth(Number(end.slice(5, 7)))} ${end.slice(0, 4)}`}
            </a>
            <br />
          </>
        ))}
        {asAt === undefined ? null : (
          <a class="govuk-link" href={here(look)}>
            Now
          </a>
        )}
      </p>
      <form method="get" action={here(look)} novalidate>
        <DateInput
          id="as-at"
          namePrefix="as-at"
          legend="Or at the end of another day"
          error={isDay ? undefined : STATEMENT_WORDS['not-a-day']}
          value={{ day: typed('day') ?? date, month: typed('month') ?? month, year: typed('year') ?? year }}
        />
        <Button classes="govuk-button--secondary">Show how it stood</Button>
      </form>
    </>
  )
  return isDay ? <Details summary="See how it stood on another day">{form}</Details> : form
}
