import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, DateInput, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { COPY_WORDS } from '../agreeing/words.ts'
import { Gone } from '../gone.tsx'
import { WITNESS_HINT } from '../heard/words.ts'
import type { Plan, SpendLine } from '../plan.ts'
import { COPY_CHANNELS } from '../spoken.ts'
import { DOES, type Setting } from '../unwell/unwell.ts'
import { DOES_FOR } from './words.ts'

type Props = {
  plan: Plan | undefined
  line: SpendLine | undefined
  now: Setting | undefined
  look: Look
}

/** The line's own page, or where the line went. */
export const LineForPersonForm = (props: Props): JSX.Element =>
  props.line === undefined ? <Gone look={props.look} /> : <ForPersonForm {...props} />

/** The worker writes down what the person said of payments in a bad time: of all of them, or of one line. */
export function ForPersonForm({ line, now, look }: Props): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="A part of the plan" back={{ href: onRecord(look, '/plan/unwell') }}>
      <h1 class="govuk-heading-l">
        {line === undefined
          ? `What ${name} says of payments in a bad time`
          : `What ${name} says of the payments for ${line.what}`}
      </h1>
      <p class="govuk-body">{`Use this where ${name} says it by phone, on paper, or beside you. It will say that ${name} said it and that you typed it. Nothing is paused by writing this.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'does', now?.does)}
          legend="In a bad time, what happens?"
          items={DOES.filter((value) => line?.paPart === undefined || value !== 'pause-if-i-say').map((value) => ({
            value,
            text: DOES_FOR[value](name),
          }))}
        />
        <Textarea
          {...bind(look, 'wish', now?.wish)}
          label={`${name}’s wish, in their own words`}
          hint="Needed only where you may pause something. Say when, and what they want."
          rows={4}
        />
        <Radios
          {...bind(look, 'how')}
          legend="How did they say it?"
          items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
        />
        <DateInput {...bindDate(look, 'saidOn')} legend="On which day?" />
        <Input
          {...bind(look, 'witnessName')}
          label="Who heard it too, or saw the page?"
          hint={`Needed where you may pause something. ${WITNESS_HINT}.`}
        />
        <Radios
          {...bind(look, 'copy')}
          legend={`How does ${name} get a copy?`}
          items={COPY_CHANNELS.map((value) => ({ value, text: COPY_WORDS[value].text }))}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
      <p class="govuk-body">{`We tell ${name} that you wrote it down, and ask them to read it within 14 days. They can change it on any day after that too. That payments go on needs nobody else.`}</p>
    </Layout>
  )
}
