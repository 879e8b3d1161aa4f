import type { JSX } from 'preact'
import { addDays, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, DateInput, InsetText, SummaryList, Table } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bindDate, type Look, to } from '#web/look.ts'
import { Working } from '../working.tsx'
import { AHEAD_DAYS, sum } from './due.ts'
import type { Due, DueItem, Run, RunItem } from './payrun.ts'
import { mayApprove } from './rules.ts'
import { HeldUpList } from './runs-view.tsx'
import { PAY_RUN_DONE, PAY_RUN_WORDS, sayPayments } from './words.ts'

/** What would be in the run, and what would not be and why. */
export function DraftForm({ due, look }: { due: Due; look: Look }): JSX.Element {
  const upTo = addDays(look.today, AHEAD_DAYS)
  const { items, heldUp } = due
  return (
    <Layout look={look} title="Draft a run" back={{ href: to(look, '/finance/pay-runs') }}>
      <h1 class="govuk-heading-l">Draft a pay run</h1>
      <p class="govuk-body">
        {items.length === 0
          ? `Nothing can be paid up to ${sayDate(upTo)} that is not in a run already.`
          : `Up to ${sayDate(upTo)}: ${sayPayments(items.length)}, ${sayMoney(sum(items.map(({ instalment }) => instalment)))} in all. Nothing is paid until somebody else has approved it.`}
      </p>
      <Form look={look}>
        <DateInput
          {...bindDate(look, 'upTo', upTo)}
          legend="Pay everything that is due up to and including"
          hint="At most six weeks ahead"
        />
        <Button preventDoubleClick>Draft the run</Button>
      </Form>
      {items.length === 0 ? null : <DueTable items={items} />}
      <h2 class="govuk-heading-m">Not in the run</h2>
      <HeldUpList heldUp={heldUp} look={look} />
    </Layout>
  )
}

function DueTable({ items }: { items: readonly DueItem[] }): JSX.Element {
  return (
    <Table
      caption="In the run"
      captionClasses="govuk-table__caption--m"
      head={['Person', 'Due', { children: 'Amount', format: 'numeric' }]}
      rows={items.map(({ personName, instalment }) => [
        personName,
        sayDate(instalment.payOn),
        { children: sayMoney(instalment.amountPence), format: 'numeric' },
      ])}
    />
  )
}

/** One run: who drafted and approved it, each payment with its reason. */
export function RunPage({ run, look }: { run: Run; look: Look }): JSX.Element {
  const here = to(look, `/finance/pay-runs/${run.runId}`)
  const { approved } = run
  return (
    <Layout look={look} title="A run" back={{ href: to(look, '/finance/pay-runs') }} doneWords={PAY_RUN_DONE}>
      <h1 class="govuk-heading-l">{`Pay run up to ${sayDate(run.payUpTo)}`}</h1>
      <p class="govuk-body">{`${run.draftedByName} drafted it on ${sayDate(run.draftedOn)}. ${approved === undefined ? 'Nothing is paid until a finance approver has approved it.' : `${approved.byName} approved it on ${sayDate(approved.on)}.`}`}</p>
      <p class="govuk-body">{sayTotal(run)}</p>
      {approved !== undefined ? (
        <Button href={`${here}/file`}>Download the file for the bank</Button>
      ) : look.permit?.roles.includes('finance-approver') ? (
        <Button href={`${here}/approve`}>Look at it and approve it</Button>
      ) : null}
      <Items run={run} />
    </Layout>
  )
}

/** The whole run once more, and the one button. */
export function ApproveForm({ run, look }: { run: Run; look: Look }): JSX.Element {
  const here = to(look, `/finance/pay-runs/${run.runId}`)
  const [reason] = mayApprove(run, look.permit?.humanId ?? '')
  return (
    <Layout look={look} title="Approve a run" back={{ href: here }}>
      <h1 class="govuk-heading-l">{`Approve the pay run up to ${sayDate(run.payUpTo)}`}</h1>
      <p class="govuk-body">{`${run.draftedByName} drafted it on ${sayDate(run.draftedOn)}. ${sayTotal(run)}`}</p>
      {reason === undefined ? (
        <Form look={look}>
          <Button preventDoubleClick>Approve these payments</Button>
        </Form>
      ) : (
        <>
          <InsetText>{PAY_RUN_WORDS[reason.code]}</InsetText>
          <Button href={here}>See this run</Button>
        </>
      )}
      <Items run={run} />
    </Layout>
  )
}

const isLeftOut = ({ approved }: Pick<Run, 'approved'>, { isPaid, isDue }: RunItem): boolean =>
  approved === undefined ? !isDue : !isPaid

function sayTotal(run: Run): string {
  const paid = run.items.filter((item) => !isLeftOut(run, item))
  const out = run.items.length - paid.length
  const left = out === 0 ? '' : ` ${sayPayments(out)} left out, since payments ended before then.`
  return `${sayPayments(paid.length)}, ${sayMoney(sum(paid))} in all.${left}`
}

function Items({ run }: { run: Run }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Each payment and its reason</h2>
      <SummaryList
        rows={run.items.map((item) => ({
          key: item.personName,
          value: (
            <>
              {isLeftOut(run, item) ? 'Left out' : `${sayMoney(item.amountPence)}, due on ${sayDate(item.payOn)}`}
              <br />
              {item.what}
              <Working sentences={item.working} />
            </>
          ),
        }))}
      />
    </>
  )
}
