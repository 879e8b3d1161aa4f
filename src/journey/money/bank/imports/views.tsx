import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, FileUpload, InsetText, Radios, SummaryList, Table } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import type { Import, Kind } from '../bank.ts'
import type { Twins } from '../twins/twins.ts'
import { TwinsPart } from '../twins/views.tsx'
import { TWIN_DONE } from '../twins/words.ts'
import { FORMAT_WORDS, ROW_WORDS, sayRows } from '../words.ts'
import type { BankDesk, ImportWithRefused } from './reads.ts'
import { IMPORT_DONE } from './words.ts'

const KIND_WORDS: Record<Kind, { text: string; hint: string }> = {
  any: { text: 'Find out what it is', hint: 'We look at what is in the file, not at its name.' },
  statement: { text: 'A bank statement', hint: 'camt.053 or CSV.' },
  returned: { text: 'Payments that came back', hint: 'ARUCS as CSV, or the answer to a payment file (pain.002).' },
  moved: { text: 'Accounts that have moved', hint: 'AWACS as CSV.' },
}

/** What the bank has answered: the form for the next file for who may, what waits, and the newest files. */
export function BankPage({ desk, look }: { desk: BankDesk; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="From the bank" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">What the bank answered</h1>
      <p class="govuk-body">{sayWaiting(desk)}</p>
      {look.permit?.roles.includes('finance-officer') ? (
        <Button href={to(look, '/finance/bank/read')}>Read a file of the bank</Button>
      ) : null}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={to(look, '/finance/bank/came-back')}>
            What came back
          </a>
        </li>
        <li>
          <a class="govuk-link" href={to(look, '/finance/bank/statement')}>
            What the statement shows
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">Files that were read</h2>
      {desk.imports.length === 0 ? (
        <InsetText>No file has been read yet. The newest twenty stand here, with what was in them.</InsetText>
      ) : (
        <SummaryList rows={desk.imports.map((one) => rowOf(one, look))} />
      )}
    </Layout>
  )
}

function sayWaiting({ openReturns, openEntries, toAsk }: BankDesk): string {
  if (openReturns + openEntries + toAsk === 0) return 'Nothing waits for you here.'
  const back = openReturns === 0 ? '' : `${sayRows(openReturns)} of what came back must be looked at. `
  const twice = toAsk === 0 ? '' : 'A file below has lines that may stand in another one: look at it and say. '
  return `${twice}${back}${openEntries === 0 ? '' : `${sayRows(openEntries)} of the statement must be looked at.`}`.trim()
}

const rowOf = (one: Import, look: Look) => ({
  key: FORMAT_WORDS[one.format],
  value: `${sayCounts(one)} ${one.importedBy}, ${sayDate(one.importedOn)}.`,
  actions: [
    {
      href: to(look, `/finance/bank/files/${one.importId}`),
      text: 'Look at it',
      visuallyHiddenText: `from ${sayDate(one.importedOn)}`,
    },
  ],
})

function sayCounts({ rowsRead, rowsNew, rowsRefused }: Import): string {
  const refused = rowsRefused === 0 ? '' : ` ${sayRows(rowsRefused)} could not be taken.`
  return `${sayRows(rowsRead)} read, ${rowsNew.toLocaleString('en-GB')} new.${refused}`
}

/** Choosing a file and saying what it is, or letting it be found out. */
export function ReadForm({ look }: { look: Look }): JSX.Element {
  const kinds = Object.entries(KIND_WORDS).map(([value, { text, hint }]) => ({ value, text, hint }))
  return (
    <Layout look={look} title="Read a file" back={{ href: to(look, '/finance/bank') }}>
      <h1 class="govuk-heading-l">Read a file of the bank</h1>
      <p class="govuk-body">
        The same file twice adds nothing. A row that we cannot understand is kept and shown to you. Payments that came
        back are due again, and each person is told.
      </p>
      <Form look={look} files>
        <FileUpload
          name="file"
          error={bind(look, 'file').error}
          label="The file"
          hint="CSV or XML, at most 15 MB"
          attributes={{ accept: '.csv,.xml,.txt' }}
        />
        <Radios {...bind(look, 'kind', 'any')} legend="What is it?" items={kinds} />
        <Button preventDoubleClick>Read the file</Button>
      </Form>
    </Layout>
  )
}

/** What was in one file, and each row that could not be taken, as it stood. */
export function ImportPage(props: { file: ImportWithRefused; twins: Twins; look: Look }): JSX.Element {
  const { file, twins, look } = props
  const next = NEXT_OF[file.format]
  return (
    <Layout
      look={look}
      title="A file"
      back={{ href: to(look, '/finance/bank') }}
      doneWords={{ ...IMPORT_DONE, ...TWIN_DONE }}
    >
      <h1 class="govuk-heading-l">{FORMAT_WORDS[file.format]}</h1>
      <p class="govuk-body">{`${sayCounts(file)} ${file.importedBy} read it on ${sayDate(file.importedOn)}. Its name was ${file.name}.`}</p>
      <Button href={to(look, next.path)}>{next.text}</Button>
      <TwinsPart twins={twins} look={look} />
      <h2 class="govuk-heading-m">Rows that could not be taken</h2>
      {file.refused.length === 0 ? (
        <p class="govuk-body">Every row was understood.</p>
      ) : (
        <Table
          head={['Row', 'As it stood', 'Why']}
          rows={file.refused.map(({ rowNumber, text, reason }) => [
            String(rowNumber),
            text,
            ROW_WORDS[reason as keyof typeof ROW_WORDS] ?? reason,
          ])}
        />
      )}
    </Layout>
  )
}

const BACK = { path: '/finance/bank/came-back', text: 'See what came back' }
const STATEMENT = { path: '/finance/bank/statement', text: 'See what the statement shows' }
const NEXT_OF: Record<Import['format'], { path: string; text: string }> = {
  'arucs-csv': BACK,
  'pain.002': BACK,
  'camt.053': STATEMENT,
  'statement-csv': STATEMENT,
  'awacs-csv': { path: '/finance/switches', text: 'See the accounts that have moved' },
}
