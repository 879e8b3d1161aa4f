import type { JSX } from 'preact'
import { type Day, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, Checkboxes, InsetText, Pagination, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, onRecord } from '#web/look.ts'
import { sayPart } from '../words.ts'
import { textOfRowIs } from './rules.ts'
import type { OneRow, Proposal, RowIs, RowToSettle, ToSettle } from './settling.ts'
import { calledOf, SETTLE_DONE, sayBecause, sayOpenRows, sayRow, sayShown } from './words.ts'

export { ForgetForm, OpenAgainForm, SettledPage } from './settled-views.tsx'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function sayProposal({ as, what, on }: Proposal): string {
  if (as.is === 'payment') return on === undefined ? 'A payment from us' : `A payment from us on ${sayDate(on)}`
  return as.is === 'purchase' && on !== undefined ? `${what}, written down for ${sayDate(on)}` : what
}

const isOf = ({ as }: Proposal): RowIs => as

/** Rows that wait: those with a proposal to say yes to, then those that need a word. */
export function RowsForm({ found, look }: { found: ToSettle; look: Look }): JSX.Element {
  const proposed = found.rows.filter(({ proposal }) => proposal !== undefined)
  const open = found.rows.filter(({ proposal }) => proposal === undefined)
  return (
    <Layout look={look} title="What were these?" back={{ href: onRecord(look, '/statements') }} doneWords={SETTLE_DONE}>
      <h1 class="govuk-heading-l">What were these?</h1>
      <p class="govuk-body">{sayOpenRows(found.howMany)}</p>
      {found.howMany > found.rows.length ? <p class="govuk-body">{sayShown(found)}</p> : null}
      {proposed.length === 0 ? null : (
        <Form look={look}>
          <Checkboxes
            {...bindSome(look, 'ticked')}
            legend="Is this right?"
            hint="Tick what is right. Leave the others."
            items={proposed.map((row) => proposedItem(row))}
          />
          <Button preventDoubleClick>These are right</Button>
        </Form>
      )}
      {found.rows.length === 0 ? (
        <Button href={onRecord(look, '/spending')}>See what was bought</Button>
      ) : (
        <>
          <h2 class="govuk-heading-m">{proposed.length === 0 ? 'One by one' : 'Or say it yourself'}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {[...open, ...proposed].map((row) => (
              <li>
                <a class="govuk-link" href={onRecord(look, `/statements/rows/${row.fileId}/${row.rowNumber}`)}>
                  {calledOf(row)}
                </a>
                <br />
                {sayRow(row)}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.pages === 1 ? null : (
        <Pagination
          previous={found.page > 1 ? pageAt(look, found.page - 1) : undefined}
          next={found.page < found.pages ? pageAt(look, found.page + 1) : undefined}
        />
      )}
    </Layout>
  )
}

const pageAt = (look: Look, page: number) => ({ href: `${onRecord(look, '/statements/rows')}?page=${page}` })

function proposedItem(row: RowToSettle) {
  const { proposal, fileId, rowNumber } = row
  if (proposal === undefined) return null
  return {
    value: `${fileId}:${rowNumber}:${textOfRowIs(isOf(proposal))}`,
    text: `${calledOf(row)}: ${sayRow(row)}`,
    hint: `${capital(sayProposal(proposal))}? We think so because: ${sayBecause(proposal.because)}.`,
  }
}

/** One row: what was it? What we think comes first. */
export function RowForm({ one, look }: { one: OneRow; look: Look }): JSX.Element {
  const { row, payeeName } = one
  const { proposal } = row
  return (
    <Layout look={look} title="What was this?" back={{ href: onRecord(look, '/statements/rows') }}>
      <h1 class="govuk-heading-l">What was this?</h1>
      <InsetText>{`${calledOf(row)}. ${capital(sayRow(row))}. ${row.accountName}.`}</InsetText>
      <Form look={look}>
        <Radios
          {...bind(look, 'is', proposal && textOfRowIs(isOf(proposal)))}
          legend="It was"
          items={choicesOf(one, look.today)}
        />
        {row.amountPence < 0n && payeeName !== '' ? (
          <Checkboxes
            {...bindSome(look, 'remembers')}
            legend="Next time"
            items={[{ value: 'yes', text: `Propose the same part of the plan for “${payeeName}”` }]}
          />
        ) : null}
        <Button preventDoubleClick>That is what it was</Button>
      </Form>
    </Layout>
  )
}

function choicesOf({ row, lines, purchases, payments }: OneRow, today: Day) {
  const isOut = row.amountPence < 0n
  const because = row.proposal && sayBecause(row.proposal.because)
  const hintFor = (is: RowIs) =>
    row.proposal !== undefined && textOfRowIs(isOf(row.proposal)) === textOfRowIs(is)
      ? `We think so because: ${because}.`
      : undefined
  const choice = (is: RowIs, text: string) => ({ value: textOfRowIs(is), text, hint: hintFor(is) })
  const bought = purchases.map(({ purchaseId, what, boughtOn, amountPence }) =>
    isOut
      ? choice({ is: 'purchase', purchaseId }, `${what}, written down for ${sayDate(boughtOn)}`)
      : choice(
          { is: 'came-back', purchaseId },
          `Money back for ${what} (${sayMoney(amountPence)} on ${sayDate(boughtOn)})`,
        ),
  )
  const paid = payments.map(({ paymentId, arrivesOn }) =>
    choice({ is: 'payment', paymentId }, `A payment from us on ${sayDate(arrivesOn)}`),
  )
  const parts = isOut
    ? lines.map((line) => choice({ is: 'line', lineId: line.lineId }, sayPart(line, lines, today)))
    : []
  return [...paid, ...bought, ...parts, choice({ is: 'not-this-budget' }, 'Nothing of this budget')]
}
