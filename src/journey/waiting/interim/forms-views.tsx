import type { JSX } from 'preact'
import { addDays } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { Button, DateInput, Input, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord, to as within } from '#web/look.ts'
import { INTERIM_VERDICTS, type Interim } from './interim.ts'
import type { ToPropose } from './reads.ts'
import type { ApproveReason } from './rules.ts'
import { rowsOf } from './views.tsx'
import { APPROVE_WORDS, PROPOSE_WORDS, VERDICT_CHOICES } from './words.ts'

/** What is offered as its last day: four weeks. */
const USUAL_DAYS = 28

/** The worker's page: for which goal or need, what, who gives it, how much, why, and until when. */
export function ProposeForm({ to, look }: { to: ToPropose; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Meanwhile" back={{ href: onRecord(look, '/interim') }}>
      <h1 class="govuk-heading-l">{`Help for ${name} until there is an answer`}</h1>
      {to.approver === undefined ? (
        <InsetText>{`${PROPOSE_WORDS['nobody-can-approve-interim']}.`}</InsetText>
      ) : (
        <p class="govuk-body">{`${to.approver.name} says yes or no. It may cost up to ${sayMoney(to.upToWeeklyPence)} a week, and ends by itself on its last day.`}</p>
      )}
      <Form look={look}>
        <WhatFor to={to} look={look} name={name} />
        <Input {...bind(look, 'what')} label="What is the help?" hint="Like “Mornings at the Hub”" />
        <Input {...bind(look, 'whoGives')} label="Who gives it?" />
        <Input
          {...bind(look, 'weekly')}
          label="What does it cost a week, in pounds? (optional)"
          hint="Leave it empty where it is free."
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Radios
          {...bind(look, 'urgent')}
          legend="Is it urgent?"
          hint="Where a need is urgent, help may start before the decision (Care Act, section 19(3))."
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, but it would be hard to wait' },
          ]}
        />
        <Textarea {...bind(look, 'why')} label="Why can it not wait?" hint={`${name} reads this.`} rows={4} />
        <DateInput {...bindDate(look, 'from', look.today)} legend="First day" />
        <DateInput
          {...bindDate(look, 'to', addDays(look.today, USUAL_DAYS))}
          legend="Last day"
          hint="180 days later at most."
        />
        <Button preventDoubleClick>Ask for it</Button>
      </Form>
    </Layout>
  )
}

function WhatFor({ to, look, name }: { to: ToPropose; look: Look; name: string }): JSX.Element {
  return to.serves.length === 0 ? (
    <Input
      {...bind(look, 'serves')}
      label={`Which need of ${name}’s is it for?`}
      hint="No goal or need is written down yet. A few words are enough."
    />
  ) : (
    <Radios
      {...bind(look, 'serves')}
      legend="Which goal or need is it for?"
      items={to.serves.map(({ key, words }) => ({ value: key, text: words }))}
    />
  )
}

/** The manager's page: what is asked for and why, then yes or no with reasons. */
export function ApproveForm(props: { help: Interim; may: Verdict<ApproveReason>; look: Look }): JSX.Element {
  const { help, may, look } = props
  const name = knownAs(look)
  return (
    <Layout look={look} title="Meanwhile" back={{ href: within(look, '/interim') }}>
      <h1 class="govuk-heading-l">{`${name}: ${help.what}`}</h1>
      {look.form === undefined ? may.map(({ code }) => <InsetText>{`${APPROVE_WORDS[code]}.`}</InsetText>) : null}
      <SummaryList rows={rowsOf(help)} />
      {isFine(may) ? (
        <Form look={look}>
          <Radios
            {...bind(look, 'verdict')}
            legend="What do you say?"
            items={INTERIM_VERDICTS.map((value) => ({ value, text: VERDICT_CHOICES[value] }))}
          />
          <Textarea {...bind(look, 'reasons')} label="Your reasons" hint={`${name} reads them.`} rows={3} />
          <Button preventDoubleClick>Write down the answer</Button>
        </Form>
      ) : (
        <Button href={within(look, '/interim')}>See what else waits</Button>
      )}
    </Layout>
  )
}
