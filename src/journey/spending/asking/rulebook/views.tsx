import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { AnswerAtOnce } from '../answer-view.tsx'
import type { Rulebook, Trial } from './reads.ts'
import { ANSWERS, type Rule } from './rule.ts'
import { ANSWER_CHOICES, RULEBOOK_DONE, SAID_BY_RULE, sayVersion } from './words.ts'

/** Every rule: those that hold by what they say, then those to come, then those that are over. */
export function RulebookPage({ rulebook, look }: { rulebook: Rulebook; look: Look }): JSX.Element {
  const { now, coming, over } = rulebook
  const days = look.settings.asking.answerWorkingDays
  return (
    <Layout look={look} title="Rules" back={{ href: to(look, '/settings') }} doneWords={RULEBOOK_DONE}>
      <h1 class="govuk-heading-l">What a budget can be spent on</h1>
      <p class="govuk-body">
        People ask “Can I spend it on…?” and are answered from these rules at once. Their own plan counts first.
      </p>
      <Button href={to(look, '/spending-rules/new')}>Write a new rule</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/spending-rules/try')}>
          Try a question
        </a>
      </p>
      <p class="govuk-body">
        {`What the rules leave open, a worker answers within ${days === 1 ? '1 working day' : `${days} working days`}. `}
        <a class="govuk-link" href={to(look, '/spending-rules/answer-time')}>
          Change this time
        </a>
      </p>
      {ANSWERS.map((answer) => (
        <Rules title={ANSWER_CHOICES[answer]} rules={now.filter((rule) => rule.answer === answer)} look={look} />
      ))}
      <Rules title="From a coming day" rules={coming} look={look} says />
      <Rules title="No longer" rules={over} look={look} says over />
    </Layout>
  )
}

function Rules(props: { title: string; rules: readonly Rule[]; look: Look; says?: boolean; over?: boolean }) {
  const { title, rules, look, says = false, over = false } = props
  if (rules.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {rules.map((rule) => (
          <li>
            {over ? (
              rule.name
            ) : (
              <a class="govuk-link" href={to(look, `/spending-rules/${rule.ruleId}/change`)}>
                {rule.name}
              </a>
            )}
            {says ? `: ${SAID_BY_RULE[rule.answer]}` : ''}
            <br />
            <span class="govuk-hint">{sayVersion(rule)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A question against the rules of a day. It goes by the address, since nothing of it is about anybody. */
export function TryPage({ trial, look }: { trial: Trial; look: Look }): JSX.Element {
  const { words, on, found } = trial
  return (
    <Layout look={look} title="Try a question" back={{ href: to(look, '/spending-rules') }}>
      <h1 class="govuk-heading-l">Try a question</h1>
      <form method="get" action={look.here} novalidate>
        <Input
          name="words"
          value={words}
          label="A question, as somebody would ask it"
          attributes={{ maxlength: 300 }}
        />
        <Input
          name="on"
          value={on}
          label="On which day?"
          hint="Like 2027-04-01. Today stands here already."
          classes="govuk-input--width-10"
        />
        <Button preventDoubleClick>Try it</Button>
      </form>
      {found === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`On ${sayDate(on)} people are told`}</h2>
          <AnswerAtOnce told={found.told} line="" rules={found.about} unknown={found.unknown} />
        </>
      )}
    </Layout>
  )
}
