import type { JSX } from 'preact'
import { HEARD_HOW } from '#core/heard.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Telling } from './told.ts'
import { HOW_WORDS, QUESTION } from './words.ts'

/** The one question, to the person; or what they said, typed by their worker. */
export function TellForm(props: { telling: Telling; typed: 'here' | 'for-person'; look: Look }): JSX.Element {
  const { telling, typed, look } = props
  const back = onRecord(look, '/money/key-facts')
  const isOwn = typed === 'here'
  return (
    <Layout look={look} title="In your words" back={{ href: back }}>
      <h1 class="govuk-heading-l">{isOwn ? QUESTION.lead : `What ${knownAs(look)} said`}</h1>
      {telling.versionId === undefined ? (
        <>
          <InsetText>No plan has been agreed yet. When there is one, the key facts stand here.</InsetText>
          <Button href={onRecord(look, '')}>Go back</Button>
        </>
      ) : (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label={isOwn ? QUESTION.ask : QUESTION.askFor(knownAs(look))}
            hint={isOwn ? QUESTION.free : 'Write it in their words, not in yours. It is never scored.'}
            rows={5}
          />
          {isOwn ? null : (
            <Radios
              {...bind(look, 'how')}
              legend="How was it said?"
              items={HEARD_HOW.map((value) => ({ value, text: HOW_WORDS[value] }))}
            />
          )}
          <Button preventDoubleClick>{isOwn ? 'Send my words' : 'Write it down'}</Button>
        </Form>
      )}
    </Layout>
  )
}
