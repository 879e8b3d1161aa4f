import type { JSX } from 'preact'
import { Button, DateInput, Input, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { HowHeard } from '#web/how-heard.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { sayPart } from '../words.ts'
import type { ToRecord } from './capture.ts'
import { WhyNoReceipt } from './field-views.tsx'
import { NotYet } from './views.tsx'

/** The worker writes down what the person told them: by phone, on paper or together. */
export function RecordForPersonForm({ shape, look }: { shape: ToRecord; look: Look }): JSX.Element {
  const { lines } = shape
  const name = knownAs(look)
  return (
    <Layout look={look} title="Write down something they bought" back={{ href: onRecord(look, '/spending') }}>
      <h1 class="govuk-heading-l">{`What did ${name} buy?`}</h1>
      {lines.length === 0 ? (
        <NotYet look={look} />
      ) : (
        <>
          <p class="govuk-body">{`It stands on ${name}’s page as theirs, and that you typed it. ${name} can show a receipt later.`}</p>
          <Form look={look}>
            <Input
              {...bind(look, 'amount')}
              label="How much was it, in pounds?"
              prefix="£"
              inputmode="decimal"
              spellcheck={false}
              classes="govuk-input--width-5"
            />
            <DateInput {...bindDate(look, 'on', look.today)} legend="On which day?" />
            <Input {...bind(look, 'what')} label="What was it? (you can leave this)" />
            <Radios
              {...bind(look, 'lineId', lines.length === 1 ? lines[0]?.lineId : undefined)}
              legend="Which part of the plan was it for?"
              items={lines.map((line) => ({ value: line.lineId, text: sayPart(line, lines, look.today) }))}
            />
            <WhyNoReceipt look={look} />
            <HowHeard look={look} />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
