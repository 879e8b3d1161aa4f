import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, SummaryList, WideTable } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import type { settledRowsOf } from './reads.ts'
import type { SettledRow } from './settling.ts'
import { calledOf, SETTLE_DONE, sayRow } from './words.ts'

type Found = Awaited<ReturnType<typeof settledRowsOf>>

function sayWhat({ isWhat, what }: SettledRow): string {
  if (isWhat === 'payment') return 'A payment from us'
  if (isWhat === 'not-this-budget') return 'Nothing of this budget'
  return isWhat === 'came-back' ? `Money back for ${what ?? 'something'}` : (what ?? 'Something bought')
}

const sayHow = ({ how, because, byName }: SettledRow): string =>
  how === 'exact'
    ? `It can be nothing else: ${because}`
    : how === 'agreed'
      ? `${byName} said yes: ${because}`
      : `${byName} said so`

/** What each row was, who said so and why; and what is proposed because somebody said so. */
export function SettledPage({ found, look }: { found: Found; look: Look }): JSX.Element {
  return (
    <Layout
      look={look}
      title="What each row was"
      back={{ href: onRecord(look, '/statements') }}
      doneWords={SETTLE_DONE}
    >
      <h1 class="govuk-heading-l">What each row was</h1>
      {found.rows.length === 0 ? (
        <p class="govuk-body">Nothing is settled yet. What you say of a row stands here.</p>
      ) : (
        <WideTable
          head={['Row', 'Day', { children: 'Amount', format: 'numeric' }, 'What it was', 'How we know', 'If not right']}
          rows={found.rows.map((row) => [
            calledOf(row),
            sayDate(row.bookedOn),
            {
              children: `${sayMoney(row.amountPence < 0n ? -row.amountPence : row.amountPence)} ${row.amountPence < 0n ? 'out' : 'in'}`,
              format: 'numeric',
            },
            sayWhat(row),
            sayHow(row),
            {
              children: (
                <a class="govuk-link" href={onRecord(look, `/statements/settled/${row.settledId}/open`)}>
                  Open again<span class="govuk-visually-hidden">{` ${calledOf(row)}, ${sayRow(row)}`}</span>
                </a>
              ),
            },
          ])}
        />
      )}
      {found.rules.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What we propose by name</h2>
          <SummaryList
            rows={found.rules.map(({ ruleId, payee, lineWhat, byName }) => ({
              key: payee,
              value: `${lineWhat}. ${byName} said so.`,
              actions: [
                {
                  href: onRecord(look, `/statements/payees/${ruleId}/forget`),
                  text: 'Forget',
                  visuallyHiddenText: payee,
                },
              ],
            }))}
          />
        </>
      )}
    </Layout>
  )
}

/** Opening a row again. */
export function OpenAgainForm({ found, look }: { found: Found; look: Look }): JSX.Element {
  const row = found.rows.find(({ settledId }) => look.here.includes(settledId))
  return (
    <Layout look={look} title="Open this row again" back={{ href: onRecord(look, '/statements/settled') }}>
      <h1 class="govuk-heading-l">Open this row again?</h1>
      <InsetText>
        {row === undefined ? 'This row is open already.' : `${calledOf(row)}: ${sayRow(row)}. So far: ${sayWhat(row)}.`}
      </InsetText>
      <p class="govuk-body">
        You can then say what it was. If something was written down from this row, that is taken out.
      </p>
      <Form look={look}>
        <Button preventDoubleClick>Open it again</Button>
      </Form>
    </Layout>
  )
}

/** Ending a rule of a payee. */
export function ForgetForm({ found, look }: { found: Found; look: Look }): JSX.Element {
  const rule = found.rules.find(({ ruleId }) => look.here.includes(ruleId))
  return (
    <Layout look={look} title="Forget this name" back={{ href: onRecord(look, '/statements/settled') }}>
      <h1 class="govuk-heading-l">Stop proposing this?</h1>
      <InsetText>
        {rule === undefined ? 'This is proposed no more.' : `“${rule.payee}” is proposed for: ${rule.lineWhat}.`}
      </InsetText>
      <Form look={look}>
        <Button preventDoubleClick>Stop proposing it</Button>
      </Form>
    </Layout>
  )
}
