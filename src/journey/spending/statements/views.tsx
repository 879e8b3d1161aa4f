import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList, WideTable } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { sayOpenRows } from '../settling/words.ts'
import { Rows, ToldRows } from './confirm-views.tsx'
import type { FileWithRows, StatementFile, Statements } from './statements.ts'
import {
  STATE_WORDS,
  STATEMENT_DONE,
  STATEMENT_WORDS,
  sayChosen,
  sayCounts,
  sayDays,
  sayLeftOut,
  sayRowReason,
} from './words.ts'

export { AsExplainedForm, ColumnsForm } from './column-views.tsx'
export { ConfirmForm, TellRowForm } from './confirm-views.tsx'
export { AlikeForm, SendForm, WhichForm } from './form-views.tsx'

/** The bank statements of a budget: what waits first, then each file. */
export function StatementsPage({ statements, look }: { statements: Statements; look: Look }): JSX.Element {
  const { files, openRows } = statements
  const own = isPerson(look)
  const heading = own ? 'Your bank statements' : `Bank statements of ${knownAs(look)}`
  return (
    <Layout look={look} title={heading} back={{ href: onRecord(look, '/spending') }} doneWords={STATEMENT_DONE}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {openRows > 0 ? (
        <>
          <InsetText>{sayOpenRows(openRows)}</InsetText>
          <Button href={onRecord(look, '/statements/rows')}>Say what they were</Button>
        </>
      ) : null}
      <p class="govuk-body">
        {own
          ? 'You can send a statement instead of writing down each thing that you buy. It is your choice: a photo of a receipt is enough too.'
          : `A statement can be sent instead of writing down each thing. It is the choice of ${knownAs(look)}.`}
      </p>
      <Button href={onRecord(look, '/statements/send')} classes={openRows > 0 ? 'govuk-button--secondary' : ''}>
        Send a bank statement
      </Button>
      {files.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Sent so far</h2>
          <SummaryList rows={files.map((file) => fileRow(file, look))} />
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/statements/settled')}>
              See what each row was
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/statements/check')}>
              Check an account against its statement
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

const fileRow = (file: StatementFile, look: Look) => ({
  key: file.accountName,
  value: `${file.counts === undefined ? '' : `${sayDays(file.counts)}. `}${STATE_WORDS[file.state]}. ${file.sentBy} sent it on ${sayDate(file.sentOn)}.`,
  actions: [
    {
      href: onRecord(look, `/statements/${file.fileId}`),
      text: 'Look',
      visuallyHiddenText: `at the file of ${sayDate(file.sentOn)}`,
    },
  ],
})

/** Every so many seconds a page of a file that is being read looks again. */
const LOOK_AGAIN_SECONDS = 2

/** One file: how it stands, what was in it, what to do next. */
export function FilePage({ file, look }: { file: FileWithRows; look: Look }): JSX.Element {
  const { state, counts } = file
  const leftOut = file.told.filter(({ isLeftOut }) => isLeftOut).length
  return (
    <Layout
      look={look}
      title="A bank statement"
      back={{ href: onRecord(look, '/statements') }}
      doneWords={STATEMENT_DONE}
      againAfter={state === 'waits' ? LOOK_AGAIN_SECONDS : undefined}
    >
      <h1 class="govuk-heading-l">
        {counts === undefined ? 'A bank statement' : sayDays(counts) || 'A bank statement'}
      </h1>
      <p class="govuk-body">{`${file.accountName}. ${file.sentBy} sent it on ${sayDate(file.sentOn)}. The file’s name is ${file.name}.`}</p>
      <HowItStands file={file} look={look} />
      {counts === undefined ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {sayCounts(counts, file.chosenNth !== undefined).map((sentence) => (
            <li>{sentence}</li>
          ))}
          {leftOut === 0 ? null : <li>{sayLeftOut(leftOut)}</li>}
        </ul>
      )}
      {file.chosenNth === undefined || counts === undefined ? null : (
        <p class="govuk-body">{sayChosen(file.several, file.chosenNth)}</p>
      )}
      {state === 'taken' ? <Button href={onRecord(look, '/statements/rows')}>Say what the rows were</Button> : null}
      {state === 'to-confirm' ? <Rows file={file} look={look} /> : null}
      {file.told.length === 0 ? null : <ToldRows file={file} />}
      {file.refusedRows.length === 0 ? null : <RefusedRows file={file} />}
      {state === 'taken' || state === 'to-confirm' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `/statements/${file.fileId}/undo`)}>
            Take this file back
          </a>
        </p>
      ) : null}
      {file.fingerprint !== undefined && state !== 'unknown-headings' && state !== 'undone' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `/statements/${file.fileId}/columns`)}>
            Say again what its columns are
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

function HowItStands({ file, look }: { file: FileWithRows; look: Look }): JSX.Element | null {
  const { state, fileId, reason } = file
  if (state === 'waits') {
    const far = file.rowsSoFar === undefined ? '' : ` ${file.rowsSoFar.toLocaleString('en-GB')} rows so far.`
    return (
      <InsetText>{`We are reading it.${far} This page looks again by itself. You can also go and come back.`}</InsetText>
    )
  }
  if (state === 'unknown-headings')
    return (
      <>
        <InsetText>We do not know this kind of file yet. Tell us what its columns are, and we remember it.</InsetText>
        <Button href={onRecord(look, `/statements/${fileId}/columns`)}>Say what its columns are</Button>
      </>
    )
  if (state === 'several-accounts')
    return (
      <>
        <InsetText>{`This file has rows of ${file.several.length} accounts. Nothing is taken in until you say which one is for this budget.`}</InsetText>
        <Button href={onRecord(look, `/statements/${fileId}/which`)}>Say which account it is</Button>
      </>
    )
  if (state === 'alike-rows')
    return (
      <>
        <InsetText>
          Some rows of this file are here already, it seems, in other words. Nothing is taken in until you have looked.
        </InsetText>
        <Button href={onRecord(look, `/statements/${fileId}/same`)}>Say whether they are the same</Button>
      </>
    )
  if (state === 'refused')
    return (
      <>
        <InsetText>{`${wordsOf(reason)}. Nothing was taken in.`}</InsetText>
        <Button href={onRecord(look, '/statements/send')}>Send another file</Button>
      </>
    )
  if (state === 'to-confirm')
    return (
      <>
        <InsetText>
          A PDF is made for reading, so we may have read it wrongly. Hold the rows below against it, and put right what
          is wrong. A name in bold is our guess of who it went to.
        </InsetText>
        <Button href={onRecord(look, `/statements/${fileId}/right`)}>Look at them and say yes</Button>
      </>
    )
  return state === 'undone' ? <InsetText>This file was taken back. None of its rows count.</InsetText> : null
}

const wordsOf = (reason: string | undefined): string => STATEMENT_WORDS[reason ?? ''] ?? 'We could not read this file'

const RefusedRows = ({ file }: { file: FileWithRows }): JSX.Element => (
  <WideTable
    caption="Rows that could not be read"
    head={['Row', 'As it stood', 'Why']}
    rows={file.refusedRows.map(({ rowNumber, text, reason }) => [String(rowNumber), text, sayRowReason(reason)])}
  />
)

/** Taking a file back. */
export function UndoForm({ file, look }: { file: FileWithRows; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Take this file back" back={{ href: onRecord(look, `/statements/${file.fileId}`) }}>
      <h1 class="govuk-heading-l">Take this file back?</h1>
      <p class="govuk-body">
        None of its rows will count any more. What was said of them is open again. Things that were written down from
        them are taken out. You can send the file again later.
      </p>
      <Form look={look}>
        <Button preventDoubleClick>Take it back</Button>
      </Form>
    </Layout>
  )
}
