import type { JSX } from 'preact'
import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { sayHold } from '../holds/words.ts'
import type { HeldUp, PayRuns, RunSummary, ToSetUp } from './payrun.ts'
import { STATUS_WORDS, sayHoldUp, sayPayments, sayPeople } from './words.ts'

/** What is to be paid by when, what waits and for whom, what is held up and why. */
export function RunsPage({ runs, look }: { runs: PayRuns; look: Look }): JSX.Element {
  const { due, waiting, approved, upTo } = runs
  const drafts = look.permit?.roles.includes('finance-officer')
  return (
    <Layout look={look} title="Runs" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Pay runs</h1>
      <p class="govuk-body">
        {!due.isAll
          ? `Many people are paid here. Draft a run, and you see what is due up to ${sayDay(upTo)}.`
          : due.count === 0
            ? `Nothing new is due up to ${sayDay(upTo)}. What falls due later stands here before it must go to the bank.`
            : `${sayPayments(due.count)}, ${sayMoney(due.totalPence)} in all, due up to ${sayDay(upTo)} and in no run yet.`}
      </p>
      {drafts ? <Button href={to(look, '/finance/pay-runs/draft')}>Draft a pay run</Button> : null}
      <h2 class="govuk-heading-m">Waiting for approval</h2>
      {waiting.length === 0 ? (
        <p class="govuk-body">No run waits. A drafted run stands here until somebody else has approved it.</p>
      ) : (
        <RunList runs={waiting} look={look} />
      )}
      <SetUpList toSetUp={runs.toSetUp} look={look} />
      <h2 class="govuk-heading-m">Held up</h2>
      <HeldUpList heldUp={runs.heldUp} look={look} />
      {runs.heldUpMore === 0 ? null : (
        <p class="govuk-body">{`${sayPeople(runs.heldUpMore)} more. They stand here once some of these go on.`}</p>
      )}
      <h2 class="govuk-heading-m">Approved or withdrawn</h2>
      {approved.length === 0 ? (
        <p class="govuk-body">No run has been approved yet. The newest twenty stand here.</p>
      ) : (
        <RunList runs={approved} look={look} />
      )}
    </Layout>
  )
}

function RunList({ runs, look }: { runs: readonly RunSummary[]; look: Look }): JSX.Element {
  return (
    <SummaryList
      rows={runs.map((run) => ({
        key: run.isSingle
          ? `One payment of its own, ${sayDate(run.draftedOn)}`
          : `Up to ${sayDate(run.payUpTo)}${run.code === undefined ? '' : `, ${run.code}`}`,
        value: sayRun(run),
        actions: [
          {
            href: to(look, `/finance/pay-runs/${run.runId}`),
            text: 'Look at it',
            visuallyHiddenText: run.isSingle
              ? `one payment of its own, ${sayDate(run.draftedOn)}`
              : `up to ${sayDate(run.payUpTo)}`,
          },
        ],
      }))}
    />
  )
}

function sayRun({ count, totalPence, status, draftedByName, draftedOn, approved }: RunSummary): string {
  const who =
    approved === undefined
      ? `Drafted by ${draftedByName}, ${sayDate(draftedOn)}`
      : `Approved by ${approved.byName}, ${sayDate(approved.on)}`
  return `${sayPayments(count)}, ${sayMoney(totalPence)}: ${STATUS_WORDS[status]}. ${who}`
}

function SetUpList({ toSetUp, look }: { toSetUp: readonly ToSetUp[]; look: Look }): JSX.Element | null {
  if (toSetUp.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Approved plans to set up</h2>
      <SummaryList
        rows={toSetUp.map(({ budgetId, personName, decidedOn }) => ({
          key: personName,
          value: `Approved on ${sayDate(decidedOn)}`,
          actions: [
            {
              href: to(look, `/budgets/${budgetId}/money/set-up`),
              text: 'Set up',
              visuallyHiddenText: `for ${personName}`,
            },
          ],
        }))}
      />
    </>
  )
}

/** Whose payments wait, why, and where to see to it. */
export function HeldUpList({ heldUp, look }: { heldUp: readonly HeldUp[]; look: Look }): JSX.Element {
  if (heldUp.length === 0)
    return (
      <InsetText>
        Nothing is held up. If bank details are missing or not checked, the person and the reason stand here.
      </InsetText>
    )
  return (
    <SummaryList
      rows={heldUp.map((one) => ({
        key: one.personName,
        value: sayHeldUp(one, look.today),
        actions: [
          {
            href: to(look, `/budgets/${one.budgetId}/money${one.hold === undefined ? '' : '/hold'}`),
            text: 'See to it',
            visuallyHiddenText: `for ${one.personName}`,
          },
        ],
      }))}
    />
  )
}

const sayHeldUp = (one: HeldUp, today: Day): string =>
  `${sayPayments(one.count)}, ${sayMoney(one.totalPence)}. ${sayHoldUp(one, today, one.hold && sayHold(one.hold, today))}`
