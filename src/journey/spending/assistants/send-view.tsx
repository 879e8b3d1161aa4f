import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, Radios, Table } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { type Assistant, type Payroll, SENT_HOWS } from './assistants.ts'
import { maySend, minutesOf, toSend } from './rules.ts'
import { ASSISTANT_WORDS, SENT_WORDS, sayHours } from './words.ts'

/** What payroll does not have yet: to print, to read out, or to send by one's own e-mail. */
export function SendForm({
  one,
  payroll,
  look,
}: {
  one: Assistant
  payroll: Payroll | undefined
  look: Look
}): JSX.Element {
  const weeks = toSend(one)
  const [reason] = maySend(one, payroll)
  const total = weeks.reduce((sum, { week }) => sum + minutesOf(week), 0)
  return (
    <Layout look={look} title="Hours for payroll" back={{ href: onRecord(look, '/assistants') }}>
      <h1 class="govuk-heading-l">{`${one.name}’s hours for payroll`}</h1>
      {reason !== undefined && look.form === undefined ? (
        <>
          <InsetText>{`${ASSISTANT_WORDS[reason.code]}.`}</InsetText>
          {reason.code === 'name-payroll-first' ? (
            <Button href={onRecord(look, '/assistants/payroll')}>Say who works out the wages</Button>
          ) : (
            <Button href={onRecord(look, `/assistants/${one.assistantId}/hours`)}>Write down the hours</Button>
          )}
        </>
      ) : (
        <>
          <Table
            head={['Week from', 'Hours', 'Note']}
            rows={weeks.map(({ weekFrom, week, note }) => [sayDate(weekFrom), sayHours(minutesOf(week)), note])}
          />
          <p class="govuk-body">{`${sayHours(total)} in all. For ${payroll?.name ?? 'payroll'}: ${[payroll?.email, payroll?.phone].filter(Boolean).join(', ') || 'no e-mail or phone is written down'}.`}</p>
          <p class="govuk-body">
            We do not send e-mails to other people ourselves. Print this page, read it out, or add the file to your own
            e-mail.
          </p>
          <Form look={look}>
            <Radios
              {...bind(look, 'how')}
              legend="How does payroll get it?"
              items={SENT_HOWS.map((value) => ({ value, text: SENT_WORDS[value] }))}
            />
            <Button preventDoubleClick>Payroll has these hours</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, `/assistants/${one.assistantId}/hours.csv`)}>
              The hours as a file (CSV)
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}
