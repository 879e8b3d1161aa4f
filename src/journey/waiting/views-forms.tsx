import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { Button, DateInput, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import type { Waiting } from './waiting.ts'
import { nothingChanged, WORDS } from './words.ts'

const knownAs = (look: Look): string => look.permit?.record?.personKnownAs ?? ''

/** One tap: what is true today stands in the box already. */
export function TellForm({ wait, look }: { wait: Waiting | undefined; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Tell where it stands" back={{ href: onRecord(look, '/waiting') }}>
      <h1 class="govuk-heading-l">{`Tell ${knownAs(look)} where it stands`}</h1>
      {wait === undefined || wait.state === 'decided' ? (
        <NobodyWaits look={look} />
      ) : (
        <>
          <p class="govuk-body">
            Hearing that nothing has changed is better than hearing nothing. Send it as it is, or say it your way.
          </p>
          <Form look={look}>
            <Textarea
              {...bind(look, 'words', nothingChanged(wait, look.today))}
              label={`What ${knownAs(look)} will read`}
              rows={5}
            />
            <Button preventDoubleClick>{`Tell ${knownAs(look)}`}</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** A new day and why: both, or nothing moves. */
export function MoveForm({ wait, look }: { wait: Waiting | undefined; look: Look }): JSX.Element {
  const open = wait !== undefined && wait.state !== 'decided'
  return (
    <Layout look={look} title="The expected day has changed" back={{ href: onRecord(look, '/waiting') }}>
      <h1 class="govuk-heading-l">When do you now expect an answer?</h1>
      {open ? (
        <>
          <p class="govuk-body">
            {wait.expectedOn === undefined ? 'No day was named yet.' : `Until now: ${sayDay(wait.expectedOn)}.`}
            {` ${knownAs(look)} reads the new day and your reason at once. The day that was said before stays in sight.`}
          </p>
          <Form look={look}>
            <DateInput {...bindDate(look, 'on')} legend="The new day" />
            <Textarea
              {...bind(look, 'reason')}
              label="Why has it moved?"
              hint="Finish the sentence: “We now expect a decision on this day, because …”"
              rows={3}
            />
            <Button preventDoubleClick>Say the new day</Button>
          </Form>
        </>
      ) : (
        <NobodyWaits look={look} />
      )}
    </Layout>
  )
}

function NobodyWaits({ look }: { look: Look }): JSX.Element {
  const typed = ['words', 'reason'].map((name) => bind(look, name).value ?? '').filter((text) => text !== '')
  return (
    <>
      <InsetText>{`${WORDS['nobody-is-waiting']}.`}</InsetText>
      {typed.map((text) => (
        <p class="footing-words govuk-body">{text}</p>
      ))}
      <Button href={onRecord(look, '/decision')}>See the decision</Button>
    </>
  )
}
