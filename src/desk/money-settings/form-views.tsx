import type { JSX } from 'preact'
import { inForce } from '#core/in-force.ts'
import type { Settings } from '#council/index.ts'
import { fieldNames, type MappedFile, shippedColumns } from '#journey/money/index.ts'
import { Button, DateInput, Fieldset, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import { Pounds } from '../council-process/boxes.tsx'
import type { MoneySettings } from './reads.ts'

type Money = Settings['money']

/** Other settings from a day on: what was set last stands in the boxes. */
export function ChangePage({ settings, look }: { settings: MoneySettings; look: Look }): JSX.Element {
  const { now, coming } = inForce(settings.versions, look.today)
  const money = (coming.at(-1) ?? now)?.settings.money
  return (
    <Layout look={look} title="Change how we pay" back={{ href: to(look, '/money-settings') }}>
      <h1 class="govuk-heading-l">Change how we pay</h1>
      <p class="govuk-body">It holds from the day you name. The boxes hold what was set last.</p>
      <Form look={look} forgets>
        <DateInput {...bindDate(look, 'from')} legend="From which day?" hint="Today or a later day." />
        <Textarea
          {...bind(look, 'codes', money?.codes.map(({ code, name }) => `${code} ${name}`).join('\n'))}
          label="Budget codes"
          hint="One a line: the code, then its name. The first is used where no other fits."
          rows={5}
        />
        <Radios
          {...bind(look, 'contributions', money?.contributions)}
          legend="How do people pay what they pay towards it?"
          items={[
            { value: 'gross', text: 'They pay it apart' },
            { value: 'net', text: 'We keep it back from their payments' },
          ]}
        />
        <Limits settings={settings} money={money} look={look} />
        <Input
          {...bind(look, 'unusual', money?.unusualHundredths.toString())}
          label="From how much of the usual payment on is it unusual?"
          hint="150 means half as much again, or less than two thirds."
          suffix="%"
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <PayerBoxes money={money} look={look} />
        <Columns file="accountsPayable" label="Columns of the file to the payment system" money={money} look={look} />
        <Columns file="journal" label="Columns of a journal" money={money} look={look} />
        <Button preventDoubleClick>Set this</Button>
      </Form>
    </Layout>
  )
}

type Part = { money: Money | undefined; look: Look }

function Limits({ settings, money, look }: Part & { settings: MoneySettings }): JSX.Element {
  return (
    <Fieldset legend={{ children: 'How much may each approve in one run?', classes: 'govuk-fieldset__legend--m' }}>
      <p class="govuk-body">In pounds. An empty box: any run.</p>
      {settings.approvers.map(({ humanId, name }) => (
        <Pounds
          look={look}
          name={`limit-${humanId}`}
          label={name}
          now={money?.runLimits.find((one) => one.humanId === humanId)?.pence}
        />
      ))}
    </Fieldset>
  )
}

function PayerBoxes({ money, look }: Part): JSX.Element {
  const box = (name: string, label: string, now: string | undefined) => (
    <Input {...bind(look, name, now)} label={label} classes="govuk-input--width-10" />
  )
  return (
    <Fieldset legend={{ children: 'The account we pay from', classes: 'govuk-fieldset__legend--m' }}>
      {box('payerName', 'Name, as people see it on their statement', money?.payer.name)}
      {box('payerSortCode', 'Sort code', money?.payer.sortCode)}
      {box('payerAccountNumber', 'Account number', money?.payer.accountNumber)}
      {box('serviceUserNumber', 'Bacs user number', money?.payer.serviceUserNumber)}
    </Fieldset>
  )
}

function Columns({ file, label, money, look }: Part & { file: MappedFile; label: string }): JSX.Element {
  const set = money?.[file] ?? []
  const columns = set.length === 0 ? shippedColumns(file) : set
  return (
    <Textarea
      {...bind(look, file, columns.map(({ heading, field }) => `${heading}: ${field}`).join('\n'))}
      label={label}
      hint={`One a line: heading, colon, what it shows. Write = before a fixed text. It may show: ${fieldNames(file).join(', ')}.`}
      rows={8}
    />
  )
}
