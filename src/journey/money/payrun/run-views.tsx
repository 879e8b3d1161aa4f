import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, Pagination, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { Working } from '../working.tsx'
import { DifferencesPart, WarningsPart } from './look/views.tsx'
import type { RunItem, RunItems, RunSummary } from './payrun.ts'
import type { RunLook } from './reads.ts'
import { PAY_RUN_DONE, sayLeftOut, sayPayments } from './words.ts'

const AGAIN_AFTER = 3

/** One run: how far it is, who did what, what differs, what to look at, each payment with its reason. */
export function RunPage({ shape, look }: { shape: RunLook; look: Look }): JSX.Element {
  const { run, items, differences, warnings } = shape
  const isAtWork = run.status === 'drafting' || run.status === 'posting'
  return (
    <Layout
      look={look}
      title="A run"
      back={{ href: to(look, '/finance/pay-runs') }}
      doneWords={PAY_RUN_DONE}
      againAfter={isAtWork ? AGAIN_AFTER : undefined}
    >
      <h1 class="govuk-heading-l">{headingOf(run)}</h1>
      {isAtWork ? <AtWork run={run} /> : null}
      <p class="govuk-body">{sayWho(run)}</p>
      <p class="govuk-body">{sayTotal(shape)}</p>
      <NextStep run={run} look={look} />
      {warnings === undefined || run.approved !== undefined ? null : <WarningsPart warnings={warnings} />}
      {differences === undefined ? null : <DifferencesPart differences={differences} />}
      <Items items={items} look={look} run={run} />
    </Layout>
  )
}

export const headingOf = ({ isSingle, draftedOn, payUpTo, code }: RunSummary): string =>
  isSingle
    ? `Payment of its own, asked for on ${sayDate(draftedOn)}`
    : `Pay run up to ${sayDate(payUpTo)}${code === undefined ? '' : `, ${code}`}`

/** What is done so far, in words; the page asks again by itself. */
function AtWork({ run }: { run: RunSummary }): JSX.Element {
  const { items, totalPence, share } = run.status === 'drafting' ? run.draft : run.post
  const what = run.status === 'drafting' ? 'We are putting this run together.' : 'We are paying this run now.'
  return (
    <InsetText>
      {`${what} Done so far: ${sayPayments(items)}, ${sayMoney(totalPence)}. That is about ${share} in every 100 people. This page brings itself up to date. You can leave it: the work goes on.`}
    </InsetText>
  )
}

function sayWho(run: RunSummary): string {
  const { checked, approved, withdrawn } = run
  const sentences = [`${run.draftedByName} drafted it on ${sayDate(run.draftedOn)}.`]
  if (checked !== undefined)
    sentences.push(
      `${checked.byName} checked it on ${sayDate(checked.on)}${checked.words === '' ? '.' : `: “${checked.words}”`}`,
    )
  if (approved !== undefined) sentences.push(`${approved.byName} approved it on ${sayDate(approved.on)}.`)
  if (withdrawn !== undefined)
    sentences.push(`${withdrawn.byName} withdrew it on ${sayDate(withdrawn.on)}: “${withdrawn.reason}”`)
  if (approved === undefined && withdrawn === undefined)
    sentences.push('Nothing is paid until a finance approver has approved it.')
  return sentences.join(' ')
}

/** What the run comes to, and what it leaves out. */
export function sayTotal({ run, wouldGo }: RunLook): string {
  const [count, pence] = [run.count - wouldGo.count, run.totalPence - wouldGo.totalPence]
  const out = run.leftOut + wouldGo.count
  const left = out === 0 ? '' : ` ${sayPayments(out)} left out: see below why.`
  return `${sayPayments(count)}, ${sayMoney(pence)} in all.${left}`
}

/** The one thing to do next, for whoever may do it. */
function NextStep({ run, look }: { run: RunSummary; look: Look }): JSX.Element | null {
  const here = to(look, `/finance/pay-runs/${run.runId}`)
  const { permit } = look
  if (permit === undefined) return null
  const withdraw = (
    <p class="govuk-body">
      <a class="govuk-link" href={`${here}/withdraw`}>
        Withdraw this run
      </a>
    </p>
  )
  switch (run.status) {
    case 'posted':
      return <Button href={`${here}/files`}>Files for the bank</Button>
    case 'drafting':
      return withdraw
    case 'drafted':
      return (
        <>
          {mayAlso(permit, 'pay-run', 'check') ? <Button href={`${here}/check`}>Check this run</Button> : null}
          {withdraw}
        </>
      )
    case 'checked':
      return (
        <>
          {mayAlso(permit, 'pay-run', 'approve') ? (
            <Button href={`${here}/approve`}>Look at it and approve it</Button>
          ) : null}
          {withdraw}
        </>
      )
    default:
      return null
  }
}

/** Each person's items with their reasons, fifty people a page. */
export function Items({ items, look, run }: { items: RunItems; look: Look; run: RunSummary }): JSX.Element {
  const at = (page: number) => ({ href: `${to(look, `/finance/pay-runs/${run.runId}`)}?page=${page}` })
  return (
    <>
      <h2 class="govuk-heading-m">Each payment and its reason</h2>
      {items.items.length === 0 ? <p class="govuk-body">Nothing is in it yet. Payments stand here by person.</p> : null}
      <SummaryList rows={items.items.map((item) => ({ key: item.personName, value: <Item item={item} /> }))} />
      {items.pages === 1 ? null : (
        <Pagination
          previous={items.page > 1 ? at(items.page - 1) : undefined}
          next={items.page < items.pages ? at(items.page + 1) : undefined}
        />
      )}
    </>
  )
}

function Item({ item }: { item: RunItem }): JSX.Element {
  return (
    <>
      {item.leftOut === undefined ? sayItem(item) : sayLeftOut(item.kind, item.leftOut)}
      <br />
      {item.what}
      <Working sentences={item.working} />
    </>
  )
}

function sayItem({ amountPence, payOn, arrivesOn }: RunItem): string {
  const when = arrivesOn === undefined ? `due on ${sayDate(payOn)}` : `in the account on ${sayDate(arrivesOn)}`
  return amountPence < 0n ? `${sayMoney(-amountPence)} kept back` : `${sayMoney(amountPence)}, ${when}`
}
