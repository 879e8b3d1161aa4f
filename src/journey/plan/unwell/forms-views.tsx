import type { JSX } from 'preact'
import type { KnownRisk } from '#journey/needs/risks/reads.ts'
import { Button, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { Gone } from '../gone.tsx'
import type { SpendLine } from '../plan.ts'
import { typedMoney } from './forms.ts'
import { DOES, type Pot, type Setting, type UnwellPlan } from './unwell.ts'
import { Risks } from './views.tsx'
import { DOES_WORDS } from './words.ts'

const back = (look: Look) => ({ href: onRecord(look, '/plan/unwell') })

/** What happens to payments: for all of them, or for one line where it is to be another than for the rest. */
export function PaymentsForm(props: {
  shown: UnwellPlan
  line: SpendLine | undefined
  now: Setting | undefined
  look: Look
}): JSX.Element {
  const { line, now, look } = props
  return (
    <Layout look={look} title="A part of the plan" back={back(look)}>
      <Form look={look}>
        <Radios
          {...bind(look, 'does', now?.does ?? 'go-on')}
          legend={{
            children:
              line === undefined
                ? 'In a bad time, what happens to your payments?'
                : `And the payments for ${line.what}?`,
            classes: 'govuk-fieldset__legend--l',
            isPageHeading: true,
          }}
          items={DOES.filter((value) => line?.paPart === undefined || value !== 'pause-if-i-say').map((value) => ({
            value,
            ...DOES_WORDS[value],
          }))}
        />
        <Textarea
          {...bind(look, 'wish', now?.wish)}
          label="Your wish, in your own words"
          hint="You need this only where your worker may pause something. Say when, and what you want."
          rows={4}
        />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      <p class="govuk-body">Nothing is paused by writing this. You can change it on any day.</p>
    </Layout>
  )
}

/** The line's own page, or where the line went. */
export function LinePaymentsForm(props: Parameters<typeof PaymentsForm>[0]): JSX.Element {
  return props.line === undefined ? <Gone look={props.look} /> : <PaymentsForm {...props} />
}

/** How much is kept for a bad time, and what opens it; beside it what could go wrong, as it was said: one of these may be it. */
export function PotForm(props: { pot: Pot | undefined; risks: readonly KnownRisk[]; look: Look }): JSX.Element {
  const { pot, risks, look } = props
  return (
    <Layout look={look} title="A part of the plan" back={back(look)}>
      <h1 class="govuk-heading-l">Money kept for a bad time</h1>
      <p class="govuk-body">
        Some people keep a part of their money for the day when things go wrong. It is kept for that alone. You can
        leave this empty.
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'amount', pot === undefined ? undefined : typedMoney(pot.amountPence))}
          label="How much, in pounds?"
          prefix="£"
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Risks risks={risks} />
        <Textarea
          {...bind(look, 'trigger', pot?.trigger)}
          label="What must have happened before it is used?"
          hint="For example: my assistant cannot come, and nobody else can."
          rows={4}
        />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
    </Layout>
  )
}
