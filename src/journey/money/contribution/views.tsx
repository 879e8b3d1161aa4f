import type { JSX } from 'preact'
import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { Button, Details, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { saySingle } from '../payrun/single/words.ts'
import type { Contribution, PersonPays, Standing } from './contribution.ts'
import { daysOf, dueUpTo, toGiveBack } from './days.ts'
import { openAftercare, overPaid, standingOn } from './rules.ts'
import {
  CONTRIBUTION_DONE,
  figureRows,
  LOOK_AGAIN,
  sayApart,
  sayGivenBack,
  sayStanding,
  sayWay,
  type Who,
} from './words.ts'

/** What the person pays, since when, why, and how to have it looked at again. */
export function PaysPage({ pays, look }: { pays: PersonPays; look: Look }): JSX.Element {
  const who = { own: isPerson(look), name: knownAs(look) }
  const { contributions, aftercare, figures, way } = pays
  const standing = standingOn(contributions, aftercare, look.today)
  const paysSomething = standing.is === 'weekly' && standing.weeklyPence > 0n
  return (
    <Layout look={look} title="Your part" back={{ href: onRecord(look, '/money') }} doneWords={CONTRIBUTION_DONE}>
      <h1 class="govuk-heading-l">{who.own ? 'What you pay' : `What ${who.name} pays`}</h1>
      {sayStanding(standing, who).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <Why standing={standing} contributions={contributions} />
      {paysSomething ? <p class="govuk-body">{sayWay(way, who)}</p> : null}
      <Ahead contributions={contributions} today={look.today} />
      <SoFar pays={pays} who={who} today={look.today} />
      {figures === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">Who pays what</h2>
          <SummaryList rows={figureRows(figures, who)} />
        </>
      )}
      <h2 class="govuk-heading-m">{LOOK_AGAIN.heading}</h2>
      <p class="govuk-body">{LOOK_AGAIN.says(reachOf(look))}</p>
      <p class="govuk-body">{LOOK_AGAIN.still}</p>
      <Steps pays={pays} look={look} />
      <Before pays={pays} />
    </Layout>
  )
}

const reachOf = ({ settings }: Look): string => `${settings.phones.council.name}, ${settings.phones.council.number}`

/** In the words of whoever recorded what stands. */
function Why({ standing, contributions }: { standing: Standing; contributions: readonly Contribution[] }) {
  if (standing.is !== 'weekly' || standing.words === '') return null
  const byName = contributions.findLast(({ from, words }) => from === standing.from && words === standing.words)?.byName
  return (
    <>
      <p class="footing-said-by govuk-body">{`Why it is this much, as ${byName} wrote it:`}</p>
      <p class="footing-words govuk-body">{standing.words}</p>
    </>
  )
}

/** What was recorded for a day that has not come yet. */
function Ahead({ contributions, today }: { contributions: readonly Contribution[]; today: Day }): JSX.Element | null {
  const next = contributions.findLast(({ from }) => from > today)
  if (next === undefined) return null
  return <InsetText>{`From ${sayDay(next.from)}: ${sayWeekly(next.weeklyPence)}.`}</InsetText>
}

const sayWeekly = (pence: Pence | undefined): string =>
  pence === undefined ? 'not worked out yet' : pence === 0n ? 'nothing to pay' : `${sayMoney(pence)} a week`

/** What was kept back, or paid apart, and what comes back. */
function SoFar({ pays, who, today }: { pays: PersonPays; who: Who; today: Day }): JSX.Element | null {
  const { kept, way, paidInPence } = pays
  const keptPence = kept.reduce((sum, { pence }) => sum + pence, 0n)
  const back = sayGivenBack(toGiveBack(daysOf(pays), kept), who)
  const { duePence } = dueUpTo(daysOf(pays), today)
  const isApart = way === 'gross' && (duePence > 0n || paidInPence > 0n || pays.refunds.length > 0)
  if (keptPence === 0n && !isApart) return null
  return (
    <>
      <h2 class="govuk-heading-m">So far</h2>
      {isApart ? <p class="govuk-body">{sayApart(duePence, paidInPence + keptPence, who)}</p> : null}
      {pays.refunds.map((one) => (
        <p class="govuk-body">{saySingle(one)}</p>
      ))}
      {keptPence === 0n ? null : (
        <p class="govuk-body">{`Kept back from the payments so far: ${sayMoney(keptPence)}.`}</p>
      )}
      {back === undefined ? null : <InsetText>{back}</InsetText>}
    </>
  )
}

/** The one thing to do now, by who is looking. */
function Steps({ pays, look }: { pays: PersonPays; look: Look }): JSX.Element {
  const role = look.permit?.as
  const over = overPaid(pays, look.today)
  if (role === 'finance-officer')
    return (
      <>
        {over === 0n ? null : (
          <Button href={onRecord(look, '/money/contribution/refund')}>{`Give back ${sayMoney(over)}`}</Button>
        )}
        <Button
          href={onRecord(look, '/money/contribution/change')}
          classes={over === 0n ? '' : 'govuk-button--secondary'}
        >
          {`Write down what ${knownAs(look)} pays`}
        </Button>
        {pays.way === 'net' ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/money/contribution/paid')}>
              Write down money that came
            </a>
          </p>
        )}
      </>
    )
  if (role === 'worker')
    return openAftercare(pays.aftercare) === undefined ? (
      <Button href={onRecord(look, '/money/aftercare')}>Write down that aftercare is free</Button>
    ) : (
      <Button href={onRecord(look, '/money/aftercare/end')}>Write down that aftercare ends</Button>
    )
  return <Button href={onRecord(look, '/money')}>Go to the money</Button>
}

/** Everything that was ever written down, newest first. */
function Before({ pays }: { pays: PersonPays }): JSX.Element | null {
  const rows = [
    ...pays.contributions.toReversed().map(({ from, weeklyPence, byName, on }) => ({
      key: `From ${sayDate(from)}`,
      value: `${sayWeekly(weeklyPence)}. ${byName} wrote it down on ${sayDate(on)}.`,
    })),
    ...pays.aftercare.map(({ from, byName, on, ended }) => ({
      key: `From ${sayDate(from)}${ended === undefined ? '' : ` to ${sayDate(ended.on)}`}`,
      value: `Free aftercare. ${byName} wrote it down on ${sayDate(on)}.${ended === undefined ? '' : ` ${ended.agreedWith} agreed for the NHS that it ends.`}`,
    })),
  ]
  return rows.length === 0 ? null : (
    <Details summary="Everything that was written down">
      <SummaryList rows={rows} />
    </Details>
  )
}
