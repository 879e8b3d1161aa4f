import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import { Button, Checkboxes, DateInput, Fieldset, Input } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, type Look, to } from '#web/look.ts'
import type { Question } from '../needs.ts'
import type { QuestionSet } from './council-questions.ts'
import { boxesOf, OWN_KEY } from './rules.ts'
import { SETTING } from './words.ts'

/** Other questions from a day on: what was set last stands in the boxes. */
export function SetForm({ sets, look }: { sets: readonly QuestionSet[]; look: Look }): JSX.Element {
  const { now, coming } = inForce(sets, look.today)
  const last = coming.at(-1)
  const questions = (last ?? now)?.questions ?? []
  return (
    <Layout look={look} title="Change the questions" back={{ href: to(look, '/council-questions') }}>
      <h1 class="govuk-heading-l">Change the questions</h1>
      <p class="govuk-body">{SETTING.intro}</p>
      <p class="govuk-body">{SETTING.how}</p>
      {last === undefined ? null : (
        <p class="govuk-body">{`The boxes hold what is set from ${sayDate(last.from)}. ${SETTING.comingGoes}`}</p>
      )}
      <Form look={look}>
        <DateInput {...bindDate(look, 'from')} legend="From which day?" hint="Today or a later day." />
        <Fieldset legend={{ children: 'A question of your own', classes: 'govuk-fieldset__legend--m' }}>
          <p class="govuk-hint">{SETTING.ownSay}</p>
          <Words name={OWN_KEY} question={undefined} look={look} />
        </Fieldset>
        <h2 class="govuk-heading-m">{SETTING.law}</h2>
        <p class="govuk-body">{SETTING.lawSays}</p>
        {questions
          .filter(({ area }) => area === 'care-act')
          .map((question) => (
            <One question={question} look={look} />
          ))}
        <h2 class="govuk-heading-m">{SETTING.extras}</h2>
        <p class="govuk-body">{SETTING.extrasSay}</p>
        {questions
          .filter(({ area }) => area !== 'care-act')
          .map((question) => (
            <One question={question} look={look} />
          ))}
        <Button preventDoubleClick>Set these</Button>
      </Form>
    </Layout>
  )
}

function Words(props: { name: string; question: Question | undefined; look: Look }): JSX.Element {
  const { name, question, look } = props
  const boxes = boxesOf(name)
  return (
    <>
      <Input
        {...bind(look, boxes.about, question?.about)}
        label="Its name, in a word or two"
        classes="govuk-input--width-20"
      />
      <Input {...bind(look, boxes.ask, question?.ask)} label="The question" />
    </>
  )
}

function One({ question, look }: { question: Question; look: Look }): JSX.Element {
  const { key, about, area } = question
  return (
    <Fieldset legend={{ children: about, classes: 'govuk-fieldset__legend--s' }}>
      <Words name={key} question={question} look={look} />
      {area === 'care-act' ? null : (
        <Checkboxes
          {...bindSome(look, boxesOf(key).leave)}
          classes="govuk-checkboxes--small"
          items={[{ value: 'yes', text: `Leave “${about}” out from that day` }]}
        />
      )}
    </Fieldset>
  )
}
