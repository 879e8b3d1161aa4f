import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { Button, Checkboxes, DateInput, Input, Pagination, Radios, WideTable } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, type Look, onRecord } from '#web/look.ts'
import { AreTheSame, SideBySide } from './alike-views.tsx'
import { amountCells, IN_AND_OUT } from './amounts.tsx'
import type { ToConfirm } from './reads.ts'
import type { FileWithRows, ReadRow, ToldRow } from './statements.ts'
import { STATEMENT_DONE, sayPageOfRows, sayTwice } from './words.ts'

/** A page of the rows of a PDF, each with a way to put it right. */
export function Rows({ file, look }: { file: FileWithRows; look: Look }): JSX.Element {
  return (
    <>
      {file.pages === 1 ? null : <p class="govuk-body">{sayPageOfRows(file)}</p>}
      <WideTable
        caption="The rows as we read them"
        head={['Day', 'What', ...IN_AND_OUT, 'If it is wrong']}
        rows={file.rows.map((row) => [
          row.isLeftOut ? '' : sayDate(row.bookedOn),
          <What row={row} />,
          ...(row.isLeftOut ? ['', ''] : amountCells(row.amountPence)),
          <a class="govuk-link" href={onRecord(look, `/statements/${file.fileId}/right/${row.rowNumber}`)}>
            Put it right<span class="govuk-visually-hidden">{` row ${row.rowNumber}: ${row.payee || row.words}`}</span>
          </a>,
        ])}
      />
    </>
  )
}

/** Whom we think it went to, above the words as they stand in the paper; and what somebody said of it. */
function What({ row }: { row: ReadRow }): JSX.Element {
  const { payee, words, toldBy, isLeftOut } = row
  const name = payee === '' || payee === words ? null : <strong>{payee}</strong>
  return (
    <>
      {name}
      {name === null ? null : <br />}
      {words}
      {toldBy === undefined ? null : (
        <>
          <br />
          {isLeftOut ? `${toldBy} left it out.` : `${toldBy} put it right.`}
        </>
      )}
    </>
  )
}

/** What was put right or left out, beside how it was read. */
export const ToldRows = ({ file }: { file: FileWithRows }): JSX.Element => (
  <WideTable
    caption="What was put right"
    head={['Row', 'As we read it', 'As it is', 'Who said so']}
    rows={file.told.map((row) => [String(row.rowNumber), sayRead(row), sayTold(row), row.toldBy ?? ''])}
  />
)

const sayAmount = (pence: Pence): string => (pence < 0n ? `${sayMoney(-pence)} out` : `${sayMoney(pence)} in`)
const sayRead = ({ readOn, readPence }: ToldRow): string => `${sayDate(readOn)}, ${sayAmount(readPence)}`
const sayTold = ({ isLeftOut, bookedOn, amountPence }: ToldRow): string =>
  isLeftOut ? 'Left out' : `${sayDate(bookedOn)}, ${sayAmount(amountPence)}`

/** Saying that what was read from a PDF is right: page after page, and the yes on the last. */
export function ConfirmForm({ found, look }: { found: ToConfirm; look: Look }): JSX.Element {
  const { file, alike } = found
  const at = onRecord(look, `/statements/${file.fileId}`)
  const isLast = file.page >= file.pages
  return (
    <Layout look={look} title="Are the rows right?" back={{ href: at }} doneWords={STATEMENT_DONE}>
      <h1 class="govuk-heading-l">Are the rows right?</h1>
      {file.rows.length === 0 ? (
        <p class="govuk-body">Nothing waits for you here.</p>
      ) : (
        <Rows file={file} look={look} />
      )}
      {file.rows.length === 0 && look.form === undefined ? (
        <Button href={at}>See how it stands</Button>
      ) : isLast ? (
        <Form look={look}>
          {alike.rows === 0 ? null : (
            <>
              <p class="govuk-body">{sayTwice(alike)}</p>
              <SideBySide alike={alike} />
              <AreTheSame alike={alike} look={look} />
            </>
          )}
          <Button preventDoubleClick>Yes, they are right</Button>
        </Form>
      ) : (
        <Button href={`${at}/right?page=${file.page + 1}`}>These are right: go on</Button>
      )}
      {file.page > 1 ? <Pagination previous={{ href: `${at}/right?page=${file.page - 1}` }} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`${at}/undo`}>
          No: take the file back
        </a>
      </p>
    </Layout>
  )
}

/** One row of a PDF: another day, another amount, or none at all. */
export function TellRowForm({
  found: { file, row, page },
  look,
}: {
  found: { file: FileWithRows; row: ReadRow; page: number }
  look: Look
}): JSX.Element {
  const at = onRecord(look, `/statements/${file.fileId}`)
  const size = row.amountPence < 0n ? -row.amountPence : row.amountPence
  return (
    <Layout look={look} title="Put a row right" back={{ href: `${at}/right?page=${page}` }}>
      <h1 class="govuk-heading-l">Put a row right</h1>
      {file.state === 'to-confirm' || look.form !== undefined ? (
        <>
          <p class="govuk-body">{`Row ${row.rowNumber}: ${row.payee || row.words || 'no words'}. Write it as it is in the paper.`}</p>
          <Form look={look}>
            <DateInput {...bindDate(look, 'on', row.bookedOn)} legend="Which day?" />
            <Radios
              {...bind(look, 'side', row.amountPence < 0n ? 'out' : 'in')}
              legend="Which way did it go?"
              items={[
                { value: 'out', text: 'Money went out' },
                { value: 'in', text: 'Money came in' },
              ]}
            />
            <Input
              {...bind(look, 'amount', sayMoney(size).replaceAll(/[£,]/g, ''))}
              label="How much?"
              prefix="£"
              inputmode="decimal"
              classes="govuk-input--width-10"
            />
            <Checkboxes
              {...bindSome(look, 'leaveOut', row.isLeftOut ? ['yes'] : [])}
              legend="Or is it no row at all?"
              items={[{ value: 'yes', text: 'Leave it out' }]}
            />
            <Button preventDoubleClick>Keep it so</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">The rows of this file stay as they are. Somebody has said yes to them.</p>
          <Button href={at}>See how it stands</Button>
        </>
      )}
    </Layout>
  )
}
