import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, Radios, SummaryList, Table, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { isReconciled } from './rules.ts'
import type { Entry, EntryWithProposals, Proposal, RunState, StatementDesk, Sum } from './statement.ts'
import { BECAUSE_WORDS, STATEMENT_DONE } from './words.ts'

const HERE = '/finance/bank/statement'

/** How far the statement and the payments agree: counts and sums, each run, and the lines that nobody has settled. */
export function StatementPage({ desk, look }: { desk: StatementDesk; look: Look }): JSX.Element {
  const officer = look.permit?.roles.includes('finance-officer') ?? false
  return (
    <Layout look={look} title="The statement" back={{ href: to(look, '/finance/bank') }} doneWords={STATEMENT_DONE}>
      <h1 class="govuk-heading-l">What the statement shows</h1>
      <p class="govuk-body">{sayDesk(desk)}</p>
      <Sums desk={desk} />
      <h2 class="govuk-heading-m">Pay runs</h2>
      {desk.runs.length === 0 ? (
        <InsetText>No run has been approved yet. Each stands here, with what the bank has shown of it.</InsetText>
      ) : (
        <SummaryList rows={desk.runs.map((run) => runRow(run, look))} />
      )}
      <h2 class="govuk-heading-m">Lines that nobody has looked at</h2>
      {desk.lines.length === 0 ? (
        <InsetText>No line waits. When a statement is read, what we cannot tell for certain stands here.</InsetText>
      ) : (
        <SummaryList rows={desk.lines.map((line) => lineRow(line, look, officer))} />
      )}
      {desk.next === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, `${HERE}?after=${desk.next}`)}>
            Later lines
          </a>
        </p>
      )}
    </Layout>
  )
}

const sayDesk = ({ openOut, openIn }: StatementDesk): string =>
  openOut.count + openIn.count === 0
    ? 'Every line of the statement is settled.'
    : 'What we know for certain is settled already. The rest needs a human to look at it.'

function Sums({ desk }: { desk: StatementDesk }): JSX.Element {
  const row = (words: string, { count, pence }: Sum) => [
    words,
    { children: count.toLocaleString('en-GB'), format: 'numeric' as const },
    { children: sayMoney(pence), format: 'numeric' as const },
  ]
  return (
    <Table
      caption="All lines"
      captionClasses="govuk-table__caption--m"
      head={['What', { children: 'Lines', format: 'numeric' }, { children: 'Together', format: 'numeric' }]}
      rows={[
        row('Payments that we found', desk.matchedOut),
        row('Money out, not settled', desk.openOut),
        row('Money in, not settled', desk.openIn),
        row('Not one of ours', desk.notOurs),
      ]}
    />
  )
}

/** How far a run is reconciled, in a sentence. */
export function sayRunState(run: RunState): string {
  const { payments, totalPence, matched, cameBack, open, openPence } = run
  const all = `${payments} paid, ${sayMoney(totalPence)} in all.`
  const back = cameBack === 0 ? '' : ` ${cameBack} came back.`
  if (isReconciled(run)) return `${all} The bank has shown every one.${back}`
  return `${all} ${matched} on the statement.${back} ${open} not seen yet, ${sayMoney(openPence)}.`
}

const runRow = (run: RunState, look: Look) => ({
  key: `Up to ${sayDate(run.payUpTo)}`,
  value: sayRunState(run),
  actions: [
    {
      href: to(look, `/finance/pay-runs/${run.runId}`),
      text: 'See the run',
      visuallyHiddenText: `up to ${sayDate(run.payUpTo)}`,
    },
  ],
})

const sayLine = ({ amountPence }: Entry): string =>
  amountPence < 0n ? `${sayMoney(-amountPence)} out` : `${sayMoney(amountPence)} in`

const sayWords = ({ reference, words }: Entry): string =>
  [reference, words].filter((text) => text !== '').join(', ') || 'The bank says nothing about it'

const lineRow = (line: Entry, look: Look, officer: boolean) => ({
  key: sayLine(line),
  value: `${sayDate(line.bookedOn)}. ${sayWords(line)}`,
  actions: officer
    ? [
        {
          href: to(look, `${HERE}/${line.entryId}`),
          text: 'Say what it is',
          visuallyHiddenText: `: ${sayLine(line)} on ${sayDate(line.bookedOn)}`,
        },
      ]
    : [],
})

function sayProposal({ what, why, personName, arrivesOn, amountPence, count, byCard }: Proposal): string {
  const because = BECAUSE_WORDS[why]
  if (what === 'debit')
    return `All ${count} payments ${byCard ? 'to cards' : 'to accounts'} of ${sayDate(arrivesOn)}: ${because}`
  const paid = `${sayMoney(amountPence)} to ${personName} on ${sayDate(arrivesOn)}`
  return what === 'payment' ? `${paid}: ${because}` : `It came back: ${paid}. ${because}`
}

/** What one line is, of what it may be; or that somebody has said so. */
export function SettleForm({ entry, look }: { entry: EntryWithProposals; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="A line" back={{ href: to(look, HERE) }}>
      <h1 class="govuk-heading-l">{`${sayLine(entry)} on ${sayDate(entry.bookedOn)}`}</h1>
      <p class="govuk-body">{sayWords(entry)}</p>
      {entry.isOpen ? (
        <Settling entry={entry} look={look} />
      ) : (
        <>
          <InsetText>Somebody has said what this line is.</InsetText>
          <Button href={to(look, HERE)}>See what is left</Button>
        </>
      )}
    </Layout>
  )
}

function Settling({ entry, look }: { entry: EntryWithProposals; look: Look }): JSX.Element {
  return (
    <>
      {entry.proposals.length === 0 ? (
        <InsetText>
          {entry.amountPence < 0n
            ? 'We found no payment that it may be. If it is not one of ours, say so.'
            : 'Money that came in. If it is what a person pays towards their budget, write it down on their own page first.'}
        </InsetText>
      ) : null}
      <Form look={look}>
        <Radios
          {...bind(look, 'choice')}
          legend="It is"
          items={[
            ...entry.proposals.map((one) => ({ value: one.key, text: sayProposal(one) })),
            { value: 'not-ours', text: 'Nothing that was paid from here' },
          ]}
        />
        <Textarea {...bind(look, 'words')} label="If it was not paid from here: what is it?" rows={2} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </>
  )
}
