import type { JSX } from 'preact'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, DateInput, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bindDate, type Look, to } from '#web/look.ts'
import type { Journal } from './journals.ts'
import { JOURNAL_DONE } from './words.ts'

/** What was given to the general ledger, and for which days. */
export function JournalsPage({ journals, look }: { journals: readonly Journal[]; look: Look }): JSX.Element {
  const makes = look.permit?.roles.includes('finance-officer') ?? false
  return (
    <Layout look={look} title="Journals" back={{ href: to(look, '/home') }} doneWords={JOURNAL_DONE}>
      <h1 class="govuk-heading-l">Journals for the general ledger</h1>
      <p class="govuk-body">
        A journal says what moved on each day, by budget code. It names nobody. What people buy from accounts of their
        own is not in it.
      </p>
      {makes ? <Button href={to(look, '/finance/journals/export')}>Make a journal</Button> : null}
      <h2 class="govuk-heading-m">Made so far</h2>
      {journals.length === 0 ? (
        <p class="govuk-body">No journal yet. The newest hundred stand here with their days and sums.</p>
      ) : (
        <SummaryList rows={journals.map((journal) => row(journal, look))} />
      )}
    </Layout>
  )
}

const sayDays = ({ fromDay, toDay }: Journal): string =>
  fromDay === toDay ? sayDate(fromDay) : `${sayDate(fromDay)} to ${sayDate(toDay)}`

const row = (journal: Journal, look: Look) => ({
  key: sayDays(journal),
  value: (
    <>
      {`Debits ${sayMoney(journal.totalPence)}, credits ${sayMoney(journal.totalPence)}, in ${journal.rows} rows`}
      <br />
      {`Made on ${sayDate(journal.madeOn)} by ${journal.madeByName}`}
    </>
  ),
  actions: [
    {
      href: to(look, `/finance/journals/${journal.exportId}`),
      text: 'Download',
      visuallyHiddenText: sayDays(journal),
    },
  ],
})

/** For which days: last month unless others are written. */
export function ExportPage({ look }: { look: Look }): JSX.Element {
  const last = addDays(`${look.today.slice(0, 8)}01` as Day, -1)
  return (
    <Layout look={look} title="Make a journal" back={{ href: to(look, '/finance/journals') }}>
      <h1 class="govuk-heading-l">Make a journal</h1>
      <Form look={look}>
        <DateInput {...bindDate(look, 'from', `${last.slice(0, 8)}01` as Day)} legend="First day" />
        <DateInput {...bindDate(look, 'to', last)} legend="Last day" hint="Today or earlier, and a year at most." />
        <Button preventDoubleClick>Make the journal</Button>
      </Form>
    </Layout>
  )
}
