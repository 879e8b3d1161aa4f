import type { JSX } from 'preact'
import { addDays, mondayOf } from '#core/day.ts'
import { Button, DateInput, Input, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import { EndsFields } from '../ends-fields.tsx'
import { LeftInPlan } from '../left.tsx'
import { EVERY, type Plan, type SpendLine } from '../plan.ts'
import { WhoseWordsField } from '../whose-words-views.tsx'
import { EVERY_WORDS, sayLine } from '../words.ts'
import { OfferedFields, typedMoney } from './offered-fields.tsx'

const NO_GOAL = 'none'

/** The form of one spend line: a new one where `line` is undefined. */
export function LineForm(props: { plan: Plan; line: SpendLine | undefined; look: Look; action?: string }): JSX.Element {
  const { plan, line, look } = props
  const goals = plan.outcomes.map(({ outcomeId, words }) => ({ value: outcomeId, text: words }))
  const only = goals.length === 1 ? goals[0]?.value : undefined
  const linked = line === undefined ? only : (line.outcomeId ?? NO_GOAL)
  const nextMonday = addDays(mondayOf(look.today), 7)
  return (
    <Layout look={look} title="Something in the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">What is the money for?</h1>
      <p class="govuk-body">
        One thing at a time. You can add more afterwards. Nothing is promised until it is decided.
      </p>
      <LeftInPlan plan={plan} look={look} />
      <Form look={look} {...(props.action === undefined ? {} : { action: props.action })}>
        <Input {...bind(look, 'what', line?.what)} label="What is it for?" hint="For example: a swimming course" />
        <WhoseWordsField now={line} look={look} />
        <Radios
          {...bind(look, 'goal', linked)}
          legend="Which goal does it help with?"
          items={[...goals, { value: NO_GOAL, text: 'None of these yet', hint: 'You can choose later.' }]}
        />
        <Input
          {...bind(look, 'provider', line?.provider)}
          label="Who gets the money?"
          hint="A name, a shop, a group or a course"
        />
        <Input
          {...bind(look, 'amount', line === undefined ? undefined : typedMoney(line.amountPence))}
          label="How much each time, in pounds?"
          prefix="£"
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
        <Radios
          {...bind(look, 'every', line?.every)}
          legend="How often?"
          items={EVERY.map((value) => ({ value, text: EVERY_WORDS[value] }))}
        />
        <DateInput {...bindDate(look, 'startsOn', line?.startsOn ?? nextMonday)} legend="From which day?" />
        <EndsFields
          look={look}
          now={line?.every === 'once' ? undefined : line?.ends}
          legend="Until when? If it is paid once only, leave this"
        />
        <OfferedFields line={line} look={look} />
        <Button preventDoubleClick>{line === undefined ? 'Add this' : 'Keep this change'}</Button>
      </Form>
    </Layout>
  )
}

/** Asked before a spend line is taken out. */
export function RemoveLine({ line, look }: { line: SpendLine; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Take something out" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">Take this out of the plan?</h1>
      <p class="footing-words govuk-body">{`${line.what}: ${sayLine(line)}`}</p>
      <Form look={look}>
        <Button preventDoubleClick>Take it out</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan')}>
          No, leave it in
        </a>
      </p>
    </Layout>
  )
}
