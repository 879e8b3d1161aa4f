import type { JSX } from 'preact'
import { Button, Checkboxes, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, type Look, to } from '#web/look.ts'
import { ANSWER_DAYS } from './forms.ts'
import { ANSWERS, type Rule, WHOSE } from './rule.ts'
import { lastDayOf } from './rules.ts'
import { ANSWER_CHOICES, sayVersion, WHOSE_CHOICES } from './words.ts'

const back = (look: Look) => ({ href: to(look, '/spending-rules') })

/** A rule, new or another version of one: what stands now is in the boxes. */
export function RuleForm({ rule, look }: { rule: Rule | undefined; look: Look }): JSX.Element {
  const title = rule === undefined ? 'A new rule' : `Change “${rule.name}”`
  return (
    <Layout look={look} title="A rule" back={back(look)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">It holds from the day you name. What people were told before stays as it was told.</p>
      <Form look={look}>
        <Input {...bind(look, 'name', rule?.name)} label="What is it about?" hint="For example: Swimming" />
        <Radios
          {...bind(look, 'answer', rule?.answer)}
          legend="What does it say?"
          items={ANSWERS.map((value) => ({ value, text: ANSWER_CHOICES[value] }))}
        />
        <Textarea
          {...bind(look, 'covers', rule?.covers.join('\n'))}
          label="Other words that people use for it"
          hint="One a line. Small spelling slips are understood by themselves."
          rows={6}
        />
        <Textarea {...bind(look, 'why', rule?.why)} label="Why?" hint="People read this with the answer." rows={3} />
        <Whose rule={rule} look={look} />
        <Textarea
          {...bind(look, 'yesExamples', rule?.yesExamples.join('\n'))}
          label="Examples that fit, one a line"
          rows={3}
        />
        <Textarea
          {...bind(look, 'noExamples', rule?.noExamples.join('\n'))}
          label="Examples that do not fit, one a line"
          rows={3}
        />
        <DateInput {...bindDate(look, 'from', look.today)} legend="From which day?" />
        <DateInput {...bindDate(look, 'to')} legend="Until which day?" hint="Leave this empty where no end is known." />
        <GoOn look={look} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
      {rule === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, `/spending-rules/${rule.ruleId}/end`)}>
            End this rule
          </a>
        </p>
      )}
    </Layout>
  )
}

function Whose({ rule, look }: { rule: Rule | undefined; look: Look }): JSX.Element {
  return (
    <>
      <Radios
        {...bind(look, 'whose', rule?.whose)}
        legend="Whose rule is it?"
        items={WHOSE.map((value) => ({ value, text: WHOSE_CHOICES[value] }))}
      />
      <Input
        {...bind(look, 'source', rule?.source)}
        label="Where does it stand?"
        hint="The law, the guidance or the page of the council"
      />
      <Checkboxes
        {...bindSome(look, 'decisionNeeded', rule?.decisionNeeded ? ['yes'] : [])}
        items={[{ value: 'yes', text: 'Somebody must write down why before a yes (as for a relative at home)' }]}
      />
    </>
  )
}

/** Asked for once a warning was shown: it can be read and gone past, what the law forbids cannot. */
function GoOn({ look }: { look: Look }): JSX.Element | null {
  const shown = look.form?.reasons.some(({ code }) => SOFT.has(code)) ?? false
  if (!shown) return null
  return (
    <Checkboxes
      {...bindSome(look, 'goOn')}
      items={[{ value: 'yes', text: 'I have read the warnings above and want this all the same' }]}
    />
  )
}

const SOFT = new Set<string>([
  'receipts-for-everything',
  'use-it-or-lose-it',
  'cheapest-only',
  'council-says-a-flat-no',
])

/** Asked before a rule ends. */
export function EndForm({ rule, look }: { rule: Rule; look: Look }): JSX.Element {
  const last = lastDayOf(rule)
  return (
    <Layout look={look} title="End a rule" back={back(look)}>
      <h1 class="govuk-heading-l">{`End “${rule.name}”`}</h1>
      <p class="govuk-body">{sayVersion(rule)}</p>
      {rule.ended === undefined ? (
        <Form look={look}>
          <p class="govuk-body">
            After that day nobody is told this any more. Where no other rule fits, people are told that we do not know,
            and their worker answers.
          </p>
          <DateInput {...bindDate(look, 'lastDay', last)} legend="On which day does it hold for the last time?" />
          <Button preventDoubleClick>End it</Button>
        </Form>
      ) : (
        <>
          <InsetText>It is ended already.</InsetText>
          <Button href={to(look, '/spending-rules')}>See all rules</Button>
        </>
      )}
    </Layout>
  )
}

/** How long a worker has to answer what the rules leave open. */
export function AnswerDaysForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Time to answer" back={back(look)}>
      <h1 class="govuk-heading-l">In how many working days do we answer?</h1>
      <p class="govuk-body">People see the day when they ask. What was promised before stays promised.</p>
      <Form look={look}>
        <Input
          {...bind(look, 'days', look.settings.asking.answerWorkingDays.toString())}
          label="Working days"
          hint={`A whole number from ${ANSWER_DAYS[0]} to ${ANSWER_DAYS.at(-1)}`}
          inputmode="numeric"
          classes="govuk-input--width-2"
        />
        <Button preventDoubleClick>Set this</Button>
      </Form>
    </Layout>
  )
}
