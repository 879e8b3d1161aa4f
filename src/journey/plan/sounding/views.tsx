import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, DateInput, Input, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { WITNESS_HINT } from '../heard/words.ts'
import type { Plan, Sentence } from '../plan.ts'
import { TITLES } from '../sentences/asks.ts'
import { ItemsToAsk } from '../typed/items-views.tsx'
import { soundsField } from '../typed/rules.ts'
import { TypedBy } from '../typed/unfinished.tsx'
import { asksThem, itemsToAsk, toAskThem } from './rules.ts'

/** The worker writes down what the person said, by phone, on paper or together, of words that were typed for them. */
export function SoundsForForm({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const name = knownAs(look)
  const asked = toAskThem(plan)
  return (
    <Layout look={look} title="Does this sound like them?" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">{`Ask ${name}: does this sound like you?`}</h1>
      {!asksThem(plan) ? (
        <>
          <p class="govuk-body">
            {`Nothing that was typed for ${name} waits to be asked about. What they said of it on their own page stays theirs.`}
          </p>
          <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
        </>
      ) : null}
      {!asksThem(plan) ? null : (
        <>
          <p class="govuk-body">
            {`Read each one out, or show it. Write down what ${name} says. After a no, a sentence does not count. They can still say it on their own page, and that stands over this.`}
          </p>
          <Form look={look}>
            {asked.map((one) => (
              <OneOfThem one={one} look={look} />
            ))}
            <ItemsToAsk items={itemsToAsk(plan)} plan={plan} look={look} />
            <Radios
              {...bind(look, 'how')}
              legend="How did they say it?"
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
            <Input
              {...bind(look, 'witnessName')}
              label="Who heard it too?"
              hint={`Needed for a yes to words that you typed yourself. ${WITNESS_HINT}.`}
            />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

function OneOfThem({ one, look }: { one: Sentence; look: Look }): JSX.Element | null {
  const { typedFor } = one
  if (typedFor === undefined) return null
  const now = typedFor.sounds === undefined ? undefined : typedFor.sounds ? 'yes' : 'no'
  return (
    <>
      <p class="footing-said-by govuk-body">{TITLES[one.part]}</p>
      <p class="footing-words govuk-body">{one.words}</p>
      <TypedBy one={one} />
      <Radios
        {...bind(look, soundsField(typedFor.sentenceId), now)}
        legend={`Does it sound like ${knownAs(look)}?`}
        classes="govuk-radios--inline"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    </>
  )
}
