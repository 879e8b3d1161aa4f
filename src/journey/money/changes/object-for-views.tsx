import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Started } from './changes.ts'
import { mayObject } from './rules.ts'
import { OBJECT_FOR_WORDS } from './words.ts'

/** The worker writes down that the person does not want a change, as they said it by phone, on paper or together. */
export function ObjectForForm({ started, look }: { started: Started | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  const stops = mayObject(started, look.today)
  const isOpen = started !== undefined && started.objected === undefined
  return (
    <Layout look={look} title="A change" back={{ href: onRecord(look, '/plan/change') }}>
      <h1 class="govuk-heading-l">{`${name} does not want this change`}</h1>
      {started === undefined ? null : <p class="footing-words govuk-body">{started.words}</p>}
      {isFine(stops) ? null : stops.map(({ code }) => <InsetText>{`${OBJECT_FOR_WORDS[code]}.`}</InsetText>)}
      {isOpen || look.form !== undefined ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label={`Why not, as ${name} said it`}
            hint="You can leave this empty."
            rows={3}
          />
          <Radios
            {...bind(look, 'how')}
            legend="How did they say it?"
            items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
          />
          <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      ) : (
        <Button href={onRecord(look, '/plan/change')}>Go back to what changed</Button>
      )}
    </Layout>
  )
}
