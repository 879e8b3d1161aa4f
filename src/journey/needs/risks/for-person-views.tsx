import type { JSX } from 'preact'
import { Button, DateInput, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { HEARD_APART } from '../for-person/rules.ts'
import { HOW_CHOICES } from '../for-person/words.ts'
import { isTheirOwn, lastWords, type TypingRisks } from './rules.ts'
import { topicSays } from './words.ts'
import { askOf, back, hintOf, isKnown, TopicField, topicOf } from './write-views.tsx'

/** What the person said by phone or on paper about one thing that could go wrong. The worker's own answers are locked by then. */
export function TypeRiskPage({ typing, look }: { typing: TypingRisks; look: Look }): JSX.Element {
  const { risks, ownLocked } = typing
  const name = knownAs(look)
  const topic = topicOf(look)
  if (!ownLocked) return <OwnFirst look={look} />
  if (look.form === undefined && isTheirOwn(risks, topic)) return <Theirs look={look} />
  const known = isKnown(topic, risks)
  const now = risks.find((risk) => risk.topic === topic)?.said.person?.words
  return (
    <Layout look={look} title="What was said" back={back(look)}>
      <h1 class="govuk-heading-l">
        {known ? `What ${name} says: ${topicSays(topic)}` : `What ${name} says could go wrong`}
      </h1>
      <p class="govuk-body">{`Use this when ${name} tells you by phone, or gives you a page filled in by hand. Type it in ${name}’s words, not in yours. It will say that ${name} said it and that you typed it.`}</p>
      <Form look={look}>
        <input type="hidden" name="after" value={lastWords(risks, topic, 'person')} />
        <TopicField known={known} topic={topic} look={look} />
        <Textarea
          {...bind(look, 'words', now)}
          label={`${name} was asked: ${askOf('person', topic, look)}`}
          hint={hintOf(now) === undefined ? undefined : `Leave it empty if ${name} takes these words back.`}
          rows={6}
        />
        <Radios
          {...bind(look, 'how')}
          legend={`How did ${name} say it?`}
          items={HEARD_APART.map((value) => ({ value, ...HOW_CHOICES[value] }))}
        />
        <DateInput
          {...bindDate(look, 'saidOn')}
          legend={`When did ${name} say it?`}
          hint="The day it was said or written. Today is kept as the day you typed it."
        />
        <Button preventDoubleClick>Save these words</Button>
      </Form>
    </Layout>
  )
}

function OwnFirst({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="What was said" back={back(look)}>
      <h1 class="govuk-heading-l">Finish your own answers first</h1>
      <p class="govuk-body">{`Then what ${name} tells you cannot change what you see. After that you can type ${name}’s words here.`}</p>
      <Button href={onRecord(look, '/needs')}>Go to the page about daily life</Button>
    </Layout>
  )
}

function Theirs({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="What was said" back={back(look)}>
      <h1 class="govuk-heading-l">{`${name} wrote about this`}</h1>
      <p class="govuk-body">{`Those words are ${name}’s own, so nobody types over them. ${name} can change them on their own page.`}</p>
      <Button href={onRecord(look, '/needs/risks')}>See what both of you wrote</Button>
    </Layout>
  )
}
