import type { JSX } from 'preact'
import { Button, Checkboxes, DateInput, Input, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, type Look, onRecord } from '#web/look.ts'
import { type Assistant, type Assistants, DAYS, PAYS_EVERY, type Week } from './assistants.ts'
import { ASSISTANT_DONE, boxHours, DAY_WORDS, EVERY_PAY } from './words.ts'

const back = (look: Look) => ({ href: onRecord(look, '/assistants') })

/** A box for each day, with what is there. */
export function WeekBoxes({ week, look }: { week: Week | undefined; look: Look }): JSX.Element {
  return (
    <>
      {DAYS.map((name) => (
        <Input
          {...bind(look, name, week === undefined ? '' : boxHours(week[name]))}
          label={`Hours on ${DAY_WORDS[name]}`}
          inputmode="text"
          classes="govuk-input--width-5"
          spellcheck={false}
        />
      ))}
    </>
  )
}

/** Who works for the person. */
export function AddForm({ list, look }: { list: Assistants; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Who works for me" back={back(look)}>
      <h1 class="govuk-heading-l">Somebody works for you</h1>
      <p class="govuk-body">They get no account here. You write down their hours, and payroll works out the pay.</p>
      <Form look={look}>
        <Input {...bind(look, 'name')} label="Their name" autocomplete="off" />
        {list.lines.length === 0 ? null : (
          <Radios
            {...bind(look, 'lineId', 'none')}
            legend="Which part of the plan pays their wages?"
            items={[
              ...list.lines.map(({ lineId, what }) => ({ value: lineId, text: what })),
              { value: 'none', text: 'None of these' },
            ]}
          />
        )}
        <DateInput
          {...bindDate(look, 'startsOn', look.today)}
          legend="What is the first day on which they work for you?"
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** The hours that are agreed, once, from a day on. */
export function AgreeForm({ one, look }: { one: Assistant; look: Look }): JSX.Element {
  const [now] = one.agreed
  return (
    <Layout look={look} title="Hours we agreed" back={back(look)} doneWords={ASSISTANT_DONE}>
      <h1 class="govuk-heading-l">{`The hours you agreed with ${one.name}`}</h1>
      <p class="govuk-body">Write hours like 3 or 3:30. Leave a day empty if they do not work then.</p>
      <Form look={look}>
        <WeekBoxes week={now?.week} look={look} />
        <Checkboxes
          {...bindSome(look, 'irregular', now?.irregular ? ['yes'] : [])}
          legend="Is it different from week to week?"
          items={[{ value: 'yes', text: 'Yes, this is only what is usual' }]}
        />
        <DateInput
          {...bindDate(look, 'from', now === undefined ? one.startsOn : look.today)}
          legend="From which day?"
        />
        <Button preventDoubleClick>These are the hours</Button>
      </Form>
    </Layout>
  )
}

/** Who works out the wages. */
export function PayrollForm({ list: { payroll }, look }: { list: Assistants; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Payroll" back={back(look)}>
      <h1 class="govuk-heading-l">Who works out the wages?</h1>
      <p class="govuk-body">Often it is a payroll service. Your worker knows some that the council pays for.</p>
      <Form look={look}>
        <Input {...bind(look, 'name', payroll?.name)} label="Their name" autocomplete="off" />
        <Input
          {...bind(look, 'email', payroll?.email)}
          type="email"
          label="Their e-mail (you can leave this)"
          autocomplete="off"
        />
        <Input {...bind(look, 'phone', payroll?.phone)} label="Their phone (you can leave this)" autocomplete="off" />
        <Radios
          {...bind(look, 'every', payroll?.every)}
          legend="How often are wages paid?"
          items={PAYS_EVERY.map((value) => ({ value, text: EVERY_PAY[value] }))}
        />
        <DateInput
          {...bindDate(look, 'aPayDay', payroll?.aPayDay)}
          legend="One day on which wages are paid"
          hint="The other pay days follow from it."
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** Their last day. */
export function LeftForm({ one, look }: { one: Assistant; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Who works for me" back={back(look)}>
      <h1 class="govuk-heading-l">{`When is ${one.name}’s last day?`}</h1>
      <p class="govuk-body">
        Wages, notice and holiday that are owed stay owed. Ask payroll, or ask your worker to help.
      </p>
      <Form look={look}>
        <DateInput {...bindDate(look, 'lastDay')} legend="The last day on which they work" />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
