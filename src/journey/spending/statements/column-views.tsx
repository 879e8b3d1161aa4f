import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Radios, Select, WideTable } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, type Look, onRecord } from '#web/look.ts'
import { amountCells, IN_AND_OUT } from './amounts.tsx'
import { COLUMNS_MAX } from './forms.ts'
import type { AsExplained, ToExplain } from './reads.ts'
import { COLUMN_IS } from './rules.ts'
import { COLUMN_WORDS, sayRowReason } from './words.ts'

/** Saying what the columns are, beside the first rows. */
export function ColumnsForm({ found, look }: { found: ToExplain; look: Look }): JSX.Element {
  const { file, headings } = found
  const names = headings.headings.slice(0, COLUMNS_MAX)
  return (
    <Layout look={look} title="What are the columns?" back={{ href: onRecord(look, `/statements/${file.fileId}`) }}>
      <h1 class="govuk-heading-l">What are the columns?</h1>
      <p class="govuk-body">
        We do not know this kind of file. Here are its first rows. Say what each column is. Then we show you how we read
        them.
      </p>
      <WideTable
        caption="The first rows"
        head={['Row', ...names.map((name) => name || 'No heading')]}
        rows={headings.sample
          .slice(0, 3)
          .map((row, index) => [String(index + 1), ...names.map((_, at) => row[at] ?? '')])}
      />
      <Form look={look}>
        {names.map((name, index) => (
          <Select
            {...bind(look, `column-${index}`, 'nothing')}
            id={`column-${index}`}
            label={`Column ${index + 1}: ${name || 'no heading'}`}
            hint={exampleOf(headings.sample, index)}
            items={COLUMN_IS.map((is) => ({ value: is, text: COLUMN_WORDS[is] }))}
          />
        ))}
        <Radios
          {...bind(look, 'dateOrder', 'dmy')}
          legend="How is the day written?"
          items={[
            { value: 'dmy', text: 'Day, month, year: 31/12/2026' },
            { value: 'ymd', text: 'Year, month, day: 2026-12-31' },
            { value: 'mdy', text: 'Month, day, year: 12/31/2026' },
          ]}
        />
        <Radios
          {...bind(look, 'plainIs', 'in')}
          legend="An amount without a minus is"
          hint="Only where money in and out stand in one column."
          items={[
            { value: 'in', text: 'money in' },
            { value: 'out', text: 'money out' },
          ]}
        />
        <Button preventDoubleClick>Show me the rows</Button>
      </Form>
    </Layout>
  )
}

function exampleOf(sample: readonly (readonly string[])[], index: number): string | undefined {
  const found = sample.map((row) => row[index] ?? '').find((text) => text !== '')
  return found === undefined ? undefined : `For example: ${found.slice(0, 60)}`
}

/** So many rows tell whether the columns were understood. */
const FIRST_SHOWN = 20

/** The first rows as we read them by what was said of the columns: nothing counts before the yes. */
export function AsExplainedForm({ found, look }: { found: AsExplained; look: Look }): JSX.Element {
  const { file, first } = found
  const at = onRecord(look, `/statements/${file.fileId}`)
  const [rows, refused] = [first.rows.slice(0, FIRST_SHOWN), first.refused.slice(0, FIRST_SHOWN)]
  return (
    <Layout look={look} title="Are the rows right?" back={{ href: `${at}/columns` }}>
      <h1 class="govuk-heading-l">Are the rows right?</h1>
      <p class="govuk-body">
        This is how we read the first rows of your file. Look at the days, and at what went in and out. Nothing counts
        before you say yes.
      </p>
      <WideTable
        caption="The first rows as we read them"
        head={['Day', 'What', ...IN_AND_OUT]}
        rows={rows.map(({ bookedOn, payee, words, amountPence }) => [
          sayDate(bookedOn),
          [payee, payee === words ? '' : words].filter((text) => text !== '').join(': ') || 'no words',
          ...amountCells(amountPence),
        ])}
      />
      {refused.length === 0 ? null : (
        <WideTable
          caption="Rows that could not be read"
          head={['Row', 'As it stood', 'Why']}
          rows={refused.map(({ row, text, reason }) => [String(row), text, sayRowReason(reason)])}
        />
      )}
      <p class="govuk-body">
        {isPerson(look)
          ? 'If you say yes, we read your files of this kind in the same way from now on.'
          : 'If you say yes, files of this kind are read in the same way for everybody from now on.'}
      </p>
      <Form look={look}>
        <Button preventDoubleClick>Yes, they are right</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${at}/columns`}>
          No: say again what the columns are
        </a>
      </p>
    </Layout>
  )
}
