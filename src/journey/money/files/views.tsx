import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { Button, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { FORMATS, goesTo, isOut, type MadeFile, type RunFiles } from './files.ts'
import { mayBeRefused } from './rules.ts'
import { FILE_DONE, FILE_WORDS, FORMAT_WORDS, saySent, sayTotals } from './words.ts'

const at = (look: Look, { runId }: RunFiles, path = ''): string => to(look, `/finance/pay-runs/${runId}${path}`)

const rolesOf = ({ permit }: Look): readonly [makes: boolean, approves: boolean] => [
  permit?.roles.includes('finance-officer') ?? false,
  permit?.roles.includes('finance-approver') ?? false,
]

/** Whether something of a run is on its way in no file yet. */
const isToSend = (run: RunFiles): boolean =>
  (['accounts', 'cards'] as const).some(
    (kind) => run[kind].payments > 0 && !run.files.some((file) => isOut(file) && goesTo(file.format) === kind),
  )

/** What goes to accounts and to cards, each file that was made, and the one thing to do next. */
export function FilesPage({ run, look }: { run: RunFiles; look: Look }): JSX.Element {
  const [makes] = rolesOf(look)
  return (
    <Layout look={look} title="Files" back={{ href: at(look, run) }} doneWords={FILE_DONE}>
      <h1 class="govuk-heading-l">{`Files of the pay run up to ${sayDate(run.payUpTo)}`}</h1>
      {run.approved && run.posted ? (
        <>
          <p class="govuk-body">{`To accounts: ${sayTotals(run.accounts)}.`}</p>
          {run.cards.payments === 0 ? null : <p class="govuk-body">{`To cards: ${sayTotals(run.cards)}.`}</p>}
          {makes && isToSend(run) ? <Button href={at(look, run, '/files/make')}>Make a file</Button> : null}
        </>
      ) : (
        <InsetText>
          {run.approved
            ? 'This run is still being written into the ledger. Its files can be made once that is done.'
            : 'Files can be made once somebody else has approved this run.'}
        </InsetText>
      )}
      {run.making.length === 0 ? null : <BeingMade run={run} look={look} />}
      <h2 class="govuk-heading-m">Made so far</h2>
      {run.files.length === 0 ? (
        <p class="govuk-body">No file yet. Each file that is made stands here, with who sent it and when.</p>
      ) : (
        <SummaryList rows={run.files.map((file) => fileRow(file, run, look))} />
      )}
    </Layout>
  )
}

/** How far each large file is; asked again by one tap, since nothing here moves by itself. */
function BeingMade({ run, look }: { run: RunFiles; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Being made</h2>
      <SummaryList
        rows={run.making.map(({ format, done, askedByName, isStopped }) => ({
          key: FORMAT_WORDS[format].text,
          value: isStopped
            ? `${FILE_WORDS['file-differs-from-its-payments']}.`
            : `${done} of ${run[goesTo(format)].payments} payments are written. ${askedByName} asked for it.`,
        }))}
      />
      {run.making.every(({ isStopped }) => isStopped) ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={at(look, run, '/files')}>
            See how far it is now
          </a>
        </p>
      )}
    </>
  )
}

function fileRow(file: MadeFile, run: RunFiles, look: Look) {
  const [makes, approves] = rolesOf(look)
  const isOver =
    file.refused !== undefined || run.files.some((one) => isOut(one) && goesTo(one.format) === goesTo(file.format))
  const name = FORMAT_WORDS[file.format].text
  const download = { href: at(look, run, `/files/${file.fileId}`), text: 'Download', visuallyHiddenText: name }
  const sent = { href: at(look, run, `/files/${file.fileId}/sent`), text: 'Mark as sent', visuallyHiddenText: name }
  const refused = {
    href: at(look, run, `/files/${file.fileId}/refused`),
    text: 'The bank refused it',
    visuallyHiddenText: name,
  }
  return {
    key: name,
    value: (
      <>
        {sayTotals(file)}
        <br />
        {`Made on ${sayDate(file.madeOn)} by ${file.madeByName}`}
        <br />
        {saySent(file)}
      </>
    ),
    actions: [download, ...(makes && !isOver ? [sent] : []), ...(approves && isOut(file) ? [refused] : [])],
  }
}

/** Where the file goes: one choice. */
export function MakePage({ run, look }: { run: RunFiles; look: Look }): JSX.Element {
  const offered = FORMATS.filter((format) => run[goesTo(format)].payments > 0)
  return (
    <Layout look={look} title="Make a file" back={{ href: at(look, run, '/files') }}>
      {offered.length === 0 ? (
        <>
          <h1 class="govuk-heading-l">Make a file</h1>
          <InsetText>There is nothing in this run to send yet. Its payments stand here once it is approved.</InsetText>
          <Button href={at(look, run)}>See this run</Button>
        </>
      ) : (
        <Form look={look}>
          <Radios
            {...bind(look, 'format')}
            legend={{ children: 'Where does the file go?', classes: 'govuk-fieldset__legend--l', isPageHeading: true }}
            hint="It carries a reference and the council’s name. It never says what the money is for."
            items={offered.map((format) => ({
              value: format,
              text: FORMAT_WORDS[format].text,
              hint: FORMAT_WORDS[format].hint,
            }))}
          />
          <Button preventDoubleClick>Make the file</Button>
        </Form>
      )}
    </Layout>
  )
}

/** Once more what is marked, and the one button. */
export function SentPage({ run, file, look }: { run: RunFiles; file: MadeFile; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Mark as sent" back={{ href: at(look, run, '/files') }}>
      <h1 class="govuk-heading-l">Was this file sent?</h1>
      <p class="govuk-body">{`${FORMAT_WORDS[file.format].text}: ${sayTotals(file)}.`}</p>
      {file.sent === undefined ? (
        <>
          <p class="govuk-body">
            Press this once the bank or the payment system has taken it. After that, no other file can pay the same
            people.
          </p>
          <Form look={look}>
            <Button preventDoubleClick>Yes, it was sent today</Button>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{`${saySent(file)}.`}</InsetText>
          <Button href={at(look, run, '/files')}>See the files</Button>
        </>
      )}
    </Layout>
  )
}

/** What the bank said, and what follows; where it cannot be, why. */
export function RefusedPage({ run, file, look }: { run: RunFiles; file: MadeFile; look: Look }): JSX.Element {
  const stops = mayBeRefused(run, file.fileId, look.permit?.humanId ?? '')
  return (
    <Layout look={look} title="The bank refused a file" back={{ href: at(look, run, '/files') }}>
      <h1 class="govuk-heading-l">Did the bank refuse the whole file?</h1>
      <p class="govuk-body">{`${FORMAT_WORDS[file.format].text}: ${sayTotals(file)}. ${saySent(file)}.`}</p>
      {isFine(stops) || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            Say so only if the bank told you that it paid nobody. After that, a new file can be made and sent. If some
            people were paid, look at what came back instead.
          </p>
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label="What did the bank say, and when?" rows={3} />
            <Button preventDoubleClick>The bank paid nobody</Button>
          </Form>
        </>
      ) : (
        <>
          {stops.map(({ code }) => (
            <InsetText>{`${FILE_WORDS[code as keyof typeof FILE_WORDS]}.`}</InsetText>
          ))}
          <Button href={at(look, run, '/files')}>See the files</Button>
        </>
      )}
    </Layout>
  )
}
