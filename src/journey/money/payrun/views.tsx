import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, DateInput, Select, Table } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import type { ToDraft } from './reads.ts'
import { HeldUpList } from './runs-view.tsx'
import { sayPayments } from './words.ts'

const SHOWN = 200

/** What would be in the run, and what would not be and why. */
export function DraftForm({ shape, look }: { shape: ToDraft; look: Look }): JSX.Element {
  const { upTo, due, items, heldUp, codes } = shape
  return (
    <Layout look={look} title="Draft a run" back={{ href: to(look, '/finance/pay-runs') }}>
      <h1 class="govuk-heading-l">Draft a pay run</h1>
      <p class="govuk-body">{sayDue(shape, sayDate(upTo))}</p>
      <Form look={look}>
        <DateInput
          {...bindDate(look, 'upTo', upTo)}
          legend="Pay everything that is due up to and including"
          hint="So much must go now: a run in a week would come too late for it. At most six weeks ahead"
        />
        {codes.length < 2 ? null : (
          <Select
            {...bind(look, 'code', '')}
            label="From which budget code"
            items={[
              { value: '', text: 'All of them' },
              ...codes.map(({ code, name }) => ({ value: code, text: `${code}: ${name}` })),
            ]}
          />
        )}
        <Button preventDoubleClick>Draft the run</Button>
      </Form>
      {items.length === 0 || !due.isAll ? null : <DueTable items={items} />}
      <h2 class="govuk-heading-m">Not in the run</h2>
      <HeldUpList heldUp={heldUp} look={look} />
    </Layout>
  )
}

function sayDue({ due }: ToDraft, upTo: string): string {
  if (!due.isAll) return `Many people are paid here. We put the run together, and you see how far it is.`
  return due.count === 0
    ? `Nothing can be paid up to ${upTo} that is not in a run already.`
    : `Up to ${upTo}: ${sayPayments(due.count)}, ${sayMoney(due.totalPence)} in all. Nothing is paid until somebody else has approved it.`
}

function DueTable({ items }: { items: ToDraft['items'] }): JSX.Element {
  return (
    <Table
      caption="In the run"
      captionClasses="govuk-table__caption--m"
      head={['Person', 'In the account', { children: 'Amount', format: 'numeric' }]}
      rows={items
        .slice(0, SHOWN)
        .map(({ personName, item }) => [
          personName,
          sayDate(item.arrivesOn),
          { children: sayMoney(item.amountPence), format: 'numeric' },
        ])}
    />
  )
}
