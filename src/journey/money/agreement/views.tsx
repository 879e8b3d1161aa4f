import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { arrivesOn, explain } from '#core/pattern/index.ts'
import { Details, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import { CameBackNotes } from '../bank/returned/person-view.tsx'
import type { CameBack } from '../bank/returned/returned.ts'
import { BANK_DONE } from '../bank-details/words.ts'
import { CARD_DONE } from '../cards/words.ts'
import { HoldNote } from '../holds/notes.tsx'
import type { PaidPeriod } from '../ledger/ledger.ts'
import { LEDGER_DONE } from '../ledger/words.ts'
import { Working } from '../working.tsx'
import type { Money, NotAgreedLine } from './agreement.ts'
import { type Reader, readerOf, sayLeft, sayNext, sayOnTop, sayOver, sayPaid, sayPaused } from './money-words.ts'
import { NextStep } from './next-step.tsx'
import { onTopIn, pausedIn, rateNow } from './schedule.ts'
import { AGREEMENT_DONE, sayLine, sayNotAgreed, sayProvider } from './words.ts'

/** How much, when, why, what was paid and what is left: for the person first, and for everybody who may see it. */
export function MoneyPage(props: {
  money: Money
  notAgreed: readonly NotAgreedLine[]
  back: readonly CameBack[]
  look: Look
}): JSX.Element {
  const { money, notAgreed, back, look } = props
  const reader = readerOf(look)
  return (
    <Layout
      look={look}
      title="What was agreed"
      back={{ href: backFromRecord(look) }}
      doneWords={{ ...AGREEMENT_DONE, ...BANK_DONE, ...CARD_DONE, ...LEDGER_DONE }}
    >
      <h1 class="govuk-heading-l">{`${reader.whose} money`}</h1>
      <HoldNote hold={money.hold} look={look} />
      <CameBackNotes back={back} look={look} />
      {money.agreement === undefined ? (
        <NotYet reader={reader} />
      ) : (
        <Agreed money={money} reader={reader} back={back} look={look} />
      )}
      {notAgreed.length === 0 ? null : <NotAgreed lines={notAgreed} look={look} />}
      <NextStep money={money} wantsDetails={back.some(({ next }) => next === 'needs-details')} look={look} />
    </Layout>
  )
}

/** What was asked for and got no yes; those who may read the letter find the reasons there. */
function NotAgreed({ lines, look }: { lines: readonly NotAgreedLine[]; look: Look }): JSX.Element {
  const mayRead = look.permit !== undefined && mayAlso(look.permit, 'decision', 'see')
  return (
    <p class="govuk-body">
      {sayNotAgreed(lines)}
      {mayRead ? (
        <>
          {' '}
          <a class="govuk-link" href={onRecord(look, '/decision/letter')}>
            The letter says why, and what can be done
          </a>
        </>
      ) : null}
    </p>
  )
}

function NotYet({ reader }: { reader: Reader }): JSX.Element {
  return (
    <InsetText>
      {`No payments are set up yet. When ${reader.own ? 'your' : 'the'} plan is approved, the finance team sets them up. Then this page says how much comes, on which day, and why it is that much.`}
    </InsetText>
  )
}

function Agreed(props: { money: Money; reader: Reader; back: readonly CameBack[]; look: Look }): JSX.Element {
  const { money, reader, back, look } = props
  const { today } = look
  const waitsForUs = back.some(({ next }) => next === 'needs-details' || next === 'needs-check')
  const over = sayOver(money, reader)
  return (
    <>
      <p class="govuk-body">{`This is what was agreed in ${reader.own ? 'your' : 'the'} plan.`}</p>
      <SummaryList
        rows={money.lines.map((line) => ({
          key: line.what,
          value: [sayLine(line, rateNow(line, money.overlays, today)), sayProvider(line)].filter(Boolean).join('. '),
        }))}
      />
      {money.lastPayDay === undefined ? null : (
        <p class="govuk-body">{`The last day that is paid for is ${sayDay(money.lastPayDay)}.`}</p>
      )}
      <h2 class="govuk-heading-m">Next payment</h2>
      <p class="govuk-body">{sayNext({ ...money, next: nextIn(money, look) }, reader, today, waitsForUs)}</p>
      {[...sayOnTop(onTopIn(money, today)), ...sayPaused(pausedIn(money, today))].map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {money.next === undefined ? null : (
        <Details summary="Why this amount?">
          {explain(money.next).map((sentence) => (
            <p class="govuk-body">{sentence}</p>
          ))}
        </Details>
      )}
      <h2 class="govuk-heading-m">So far</h2>
      <p class="govuk-body">{sayPaid(money, reader)}</p>
      {money.paid.length === 0 ? null : <p class="govuk-body">{sayLeft(money.balances, reader)}</p>}
      {over === undefined ? null : <p class="govuk-body">{over}</p>}
      {money.paid.length === 0 ? null : <Payments paid={money.paid} look={look} />}
    </>
  )
}

/** The next instalment, by the day on which it is in the account: no later than its own, and never a holiday. */
const nextIn = ({ next }: Money, { settings }: Look): Money['next'] =>
  next && { ...next, payOn: arrivesOn(next.payOn, new Set(settings.holidays)) }

const NEWEST = 5

/** The newest first: amount, day, and the reason as it was explained when it was paid. The statement has them all. */
function Payments({ paid, look }: { paid: readonly PaidPeriod[]; look: Look }): JSX.Element {
  const newest = paid.slice(-NEWEST).toReversed()
  return (
    <>
      <Details summary={paid.length > NEWEST ? `The last ${NEWEST} payments` : `Every payment so far (${paid.length})`}>
        <SummaryList
          rows={newest.map(({ what, working, arrivesOn, amountPence }) => ({
            key: sayMoney(amountPence),
            value: (
              <>
                {arrivesOn > look.today
                  ? `On its way. In the account on ${sayDate(arrivesOn)}`
                  : `Paid on ${sayDate(arrivesOn)}`}
                <br />
                {what}
                <Working sentences={working} />
              </>
            ),
          }))}
        />
      </Details>
      {paid.length > NEWEST ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/money/statement')}>
            {`All ${paid.length} payments, and what was spent`}
          </a>
        </p>
      ) : null}
    </>
  )
}
