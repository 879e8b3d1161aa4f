import type { JSX } from 'preact'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { DifferencesPart, WarningsPart } from './look/views.tsx'
import type { RunSummary } from './payrun.ts'
import type { RunLook } from './reads.ts'
import { mayApprove, mayCheck, mayWithdraw, type PayRunReason } from './rules.ts'
import { headingOf, Items, sayTotal } from './run-views.tsx'
import { PAY_RUN_WORDS } from './words.ts'

const pathOf = (look: Look, { runId }: RunSummary): string => to(look, `/finance/pay-runs/${runId}`)

const lower = (heading: string): string => `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`

/** Why it cannot be done, and the way on. */
function NotNow({ code, look, run }: { code: PayRunReason; look: Look; run: RunSummary }): JSX.Element {
  return (
    <>
      <InsetText>{PAY_RUN_WORDS[code]}</InsetText>
      <Button href={pathOf(look, run)}>See this run</Button>
    </>
  )
}

/** What differs, what to look at, and what was found. */
export function CheckForm({ shape, look }: { shape: RunLook; look: Look }): JSX.Element {
  const { run, warnings, differences, items } = shape
  const [reason] = mayCheck(run, 0, '')
  return (
    <Layout look={look} title="Check a run" back={{ href: pathOf(look, run) }}>
      <h1 class="govuk-heading-l">{`Check the ${lower(headingOf(run))}`}</h1>
      <p class="govuk-body">{sayTotal(shape)}</p>
      {warnings === undefined ? null : <WarningsPart warnings={warnings} />}
      {differences === undefined ? null : <DifferencesPart differences={differences} />}
      {reason === undefined ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label={warnings?.count === 0 ? 'What you found, if you like' : 'What you found'}
            hint="The approver reads it. Write no more about anybody than is needed"
            rows={3}
          />
          <Button preventDoubleClick>I have checked this run</Button>
        </Form>
      ) : (
        <NotNow code={reason.code} look={look} run={run} />
      )}
      <Items items={items} look={look} run={run} />
    </Layout>
  )
}

/** The whole run once more, and the one button. */
export function ApproveForm({ shape, look }: { shape: RunLook; look: Look }): JSX.Element {
  const { run, warnings, differences, items } = shape
  const { humanId = '' } = look.permit ?? {}
  const limitPence = look.settings.money.runLimits.find((limit) => limit.humanId === humanId)?.pence
  // Whether it pays this human is asked when it is sent: nobody learns it from the page.
  const [reason] = mayApprove(run, { humanId, limitPence, isPaid: false })
  return (
    <Layout look={look} title="Approve a run" back={{ href: pathOf(look, run) }}>
      <h1 class="govuk-heading-l">{`Approve the ${lower(headingOf(run))}`}</h1>
      <p class="govuk-body">{`${run.draftedByName} drafted it. ${sayTotal(shape)}`}</p>
      {run.checked === undefined ? null : (
        <InsetText>{`${run.checked.byName} checked it${run.checked.words === '' ? '.' : `: “${run.checked.words}”`}`}</InsetText>
      )}
      {reason === undefined ? (
        <Form look={look}>
          <Button preventDoubleClick>Approve these payments</Button>
        </Form>
      ) : (
        <NotNow code={reason.code} look={look} run={run} />
      )}
      {warnings === undefined ? null : <WarningsPart warnings={warnings} />}
      {differences === undefined ? null : <DifferencesPart differences={differences} />}
      <Items items={items} look={look} run={run} />
    </Layout>
  )
}

/** Why a run is not to be paid. */
export function WithdrawForm({ shape, look }: { shape: RunLook; look: Look }): JSX.Element {
  const { run } = shape
  const [reason] = mayWithdraw(run)
  return (
    <Layout look={look} title="Withdraw a run" back={{ href: pathOf(look, run) }}>
      <h1 class="govuk-heading-l">{`Withdraw the ${lower(headingOf(run))}`}</h1>
      <p class="govuk-body">{`${sayTotal(shape)} If you withdraw it, nothing of it is paid. ${run.isSingle ? 'It can be asked for again.' : 'All of it is due again, and a new run can hold it.'}`}</p>
      {reason === undefined ? (
        <Form look={look}>
          <Textarea {...bind(look, 'reason')} label="Why is it not to be paid?" rows={3} />
          <Button preventDoubleClick>Withdraw this run</Button>
        </Form>
      ) : (
        <NotNow code={reason.code} look={look} run={run} />
      )}
    </Layout>
  )
}
