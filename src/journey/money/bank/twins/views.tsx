import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, Radios, WideTable } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { isToAsk } from './rules.ts'
import type { Twins } from './twins.ts'
import { TWIN_WORDS } from './words.ts'

const LINES_SHOWN = 50

const sayLines = (count: number): string => (count === 1 ? '1 line' : `${count.toLocaleString('en-GB')} lines`)

/** What stands of it: nobody was sure, somebody said, or a reference told it. */
function saySaid({ lines, said }: Twins): string {
  const all = `${sayLines(lines.length)} of this file ${lines.length === 1 ? 'stands' : 'stand'} in another file already`
  if (said !== undefined)
    return said.areSame
      ? `${all}, says ${said.byName} on ${sayDate(said.on)}. They are left out, so that each counts once.`
      : `${sayLines(lines.length)} of this file look like those of another file. They are others, says ${said.byName} on ${sayDate(said.on)}, and count as well.`
  const unsure = lines.filter(({ isSure }) => !isSure).length
  return unsure === 0
    ? `${all}: the day, the amount and a reference are the same. They are left out, so that each counts once.`
    : `${all}, or so it looks. Of ${unsure === lines.length ? 'them' : sayLines(unsure)} only the day and the amount are the same. They do not count until somebody says.`
}

/** On the page of a file: what was recognised, and the way to say or to change it. */
export function TwinsPart({ twins, look }: { twins: Twins; look: Look }): JSX.Element | null {
  if (twins.lines.length === 0) return null
  const says = look.permit?.roles.includes('finance-officer')
  const href = to(look, `/finance/bank/files/${twins.importId}/same`)
  return (
    <>
      <h2 class="govuk-heading-m">Lines of another file</h2>
      {isToAsk(twins) ? <InsetText>{saySaid(twins)}</InsetText> : <p class="govuk-body">{saySaid(twins)}</p>}
      {says ? (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {isToAsk(twins) ? 'Say whether they are the same' : 'Look at them, or change this'}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** The lines side by side, and one question for all of them. */
export function SameForm({ twins, look }: { twins: Twins; look: Look }): JSX.Element {
  const { lines, said } = twins
  return (
    <Layout look={look} title="The same lines?" back={{ href: to(look, `/finance/bank/files/${twins.importId}`) }}>
      <h1 class="govuk-heading-l">Are these the same lines?</h1>
      {lines.length === 0 ? (
        <InsetText>{`${TWIN_WORDS['no-line-stands-twice']}.`}</InsetText>
      ) : (
        <>
          <p class="govuk-body">{saySaid(twins)}</p>
          <WideTable
            caption={lines.length > LINES_SHOWN ? `The first ${LINES_SHOWN} of ${lines.length}` : 'Side by side'}
            captionClasses="govuk-table__caption--m"
            head={[
              'Day',
              { children: 'Amount', format: 'numeric' },
              'In this file',
              'In the other file',
              'A reference is the same',
            ]}
            rows={lines
              .slice(0, LINES_SHOWN)
              .map((line) => [
                sayDate(line.bookedOn),
                { children: sayMoney(line.amountPence), format: 'numeric' },
                line.here === '' ? 'nothing written' : line.here,
                line.there === '' ? 'nothing written' : line.there,
                line.isSure ? 'yes' : 'no',
              ])}
          />
          <Form look={look}>
            <Radios
              {...bind(look, 'answer', said === undefined ? undefined : said.areSame ? 'same' : 'other')}
              legend="All of them together:"
              items={[
                { value: 'same', text: 'They are the same lines', hint: 'They are left out. Each counts once.' },
                { value: 'other', text: 'They are other lines', hint: 'All of them count as well.' },
              ]}
            />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
