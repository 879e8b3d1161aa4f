import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, FileUpload, InsetText, Textarea, WideTable } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import type { Entry } from '../directory.ts'
import { sayCost, sayDays } from '../words.ts'
import { countOf, isWhole, judge } from './rules.ts'
import type { Judged } from './sheet.ts'
import { CALLED, SHEET_WORDS, sayBecomes, sayCounts, sayProblems } from './words.ts'

const TITLE = 'What there is around here'

/** A file to choose, and the empty list to fill in. */
export const FileForm = ({ look }: { look: Look }): JSX.Element => (
  <Layout look={look} title={TITLE} back={{ href: to(look, '/around-here') }}>
    <h1 class="govuk-heading-l">Send a list</h1>
    <p class="govuk-body">
      Fill in the empty list in your spreadsheet, and save it as CSV. You see first what it would do. All of it is taken
      in, or nothing.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={to(look, '/around-here/empty-list')}>
        Download the empty list
      </a>
    </p>
    <Form look={look} files forgets>
      <FileUpload name="file" error={bind(look, 'file').error} label="The list" hint="A CSV file of at most 500 rows" />
      <Button preventDoubleClick>See what it would do</Button>
    </Form>
    <p class="govuk-body">
      <a class="govuk-link" href={to(look, '/around-here/bring-in/rows')}>
        Put the rows in by hand
      </a>
    </p>
  </Layout>
)

/** The rows as they were sent, what each becomes or what is wrong with it, and one button for all of them. */
export function RowsForm(props: { known: readonly Entry[]; sheet: string | undefined; look: Look }): JSX.Element {
  const { known, look } = props
  const text = props.sheet ?? (look.form === undefined ? '' : first(look.form.raw, 'sheet'))
  const isSentEmpty = look.form !== undefined && text.trim() === ''
  const sheet = text.trim() === '' ? undefined : judge(text, known, look.today, CALLED)
  const rows = sheet !== undefined && 'rows' in sheet ? sheet.rows : []
  const ready = rows.length > 0 && isWhole(rows)
  return (
    <Layout look={look} title={TITLE} back={{ href: to(look, '/around-here/bring-in') }}>
      <h1 class="govuk-heading-l">{sheet === undefined ? 'Put the rows in' : 'What this list would do'}</h1>
      {sheet !== undefined && 'none' in sheet ? <InsetText>{`${SHEET_WORDS[sheet.none]}.`}</InsetText> : null}
      <Rows rows={rows} />
      <Form look={look} action={to(look, '/around-here/bring-in/rows')} forgets>
        <Textarea
          {...bind(look, 'sheet', text)}
          {...(isSentEmpty ? { error: SHEET_WORDS['put-rows-in'] } : {})}
          label={sheet === undefined ? 'The rows of the list' : 'The rows, to put right here'}
          hint="The headings come first, as in the empty list."
          rows={8}
          spellcheck={false}
        />
        {ready ? (
          <Button preventDoubleClick>{rows.length === 1 ? 'Take it in' : `Take in all ${rows.length} rows`}</Button>
        ) : null}
        <Button name="see-first" value="yes" classes={ready ? 'govuk-button--secondary' : undefined}>
          See what it would do
        </Button>
      </Form>
    </Layout>
  )
}

function Rows({ rows }: { rows: readonly Judged[] }): JSX.Element | null {
  const wrong = rows.flatMap((one) => ('problems' in one ? [one] : []))
  if (rows.length === 0) return null
  if (wrong.length > 0)
    return (
      <>
        <p class="govuk-body">{`Put ${wrong.length === 1 ? '1 row' : `${wrong.length} rows`} right. Nothing is taken in before.`}</p>
        <ul class="govuk-list govuk-list--bullet">
          {wrong.map((one) => (
            <li>{sayProblems(one)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <p class="govuk-body">{sayCounts(countOf(rows))}</p>
      <WideTable
        caption="The rows"
        head={['Row', 'Name', 'What becomes of it', 'Cost', 'Days', 'Where', 'Checked on']}
        rows={rows.flatMap((one) =>
          'told' in one
            ? [
                [
                  ...[`${one.row}`, one.told.name, sayBecomes(one), sayCost(one.told), sayDays(one.told.days)],
                  ...[one.told.place, sayDate(one.told.checkedOn)],
                ],
              ]
            : [],
        )}
      />
    </>
  )
}
