import type { JSX } from 'preact'
import { Button, Input, InsetText, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Side } from '../needs.ts'
import { isOffered, type Risk } from './risks.ts'
import { lastStep, lastWords } from './rules.ts'
import { ASK_PERSON, ASK_WORKER, topicSays } from './words.ts'

type Props = { risks: readonly Risk[]; look: Look }

/** The topic of a form: what was sent, or what the link to it named. */
export const topicOf = (look: Look): string => first(look.form?.raw ?? look.query, 'topic')

/** A topic that has a name here already; what is typed anew may still be changed. */
export const isKnown = (topic: string, risks: readonly Risk[]): boolean =>
  isOffered(topic) || risks.some((risk) => risk.topic === topic)

export const back = (look: Look) => ({ href: onRecord(look, '/needs/risks') })

/** The page on which one side writes about one thing that could go wrong. */
export function WordsPage({ risks, side, look }: Props & { side: Side }): JSX.Element {
  const topic = topicOf(look)
  const known = isKnown(topic, risks)
  const now = risks.find((risk) => risk.topic === topic)?.said[side]?.words
  return (
    <Layout look={look} title="What could go wrong" back={back(look)}>
      <h1 class="govuk-heading-l">{known ? topicSays(topic) : 'What could go wrong?'}</h1>
      <HelpNow side={side} topic={topic} look={look} />
      <Form look={look}>
        <input type="hidden" name="after" value={lastWords(risks, topic, side)} />
        <TopicField known={known} topic={topic} look={look} />
        <Textarea {...bind(look, 'words', now)} label={askOf(side, topic, look)} hint={hintOf(now)} rows={6} />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      <p class="govuk-body">You can leave this. It holds nothing up.</p>
    </Layout>
  )
}

export const hintOf = (now: string | undefined): string | undefined =>
  now === undefined || now === '' ? undefined : 'Leave it empty to take your words back.'

export function askOf(side: Side, topic: string, look: Look): string {
  if (!isOffered(topic)) return 'What could happen, and what helps?'
  return side === 'person' ? ASK_PERSON[topic] : ASK_WORKER[topic](knownAs(look))
}

export function TopicField({ known, topic, look }: { known: boolean; topic: string; look: Look }): JSX.Element {
  return known ? (
    <input type="hidden" name="topic" value={topic} />
  ) : (
    <Input {...bind(look, 'topic', topic)} label="What is it about?" hint="A word or two." />
  )
}

/** Whom to ring, beside the one question that may be hard to read today. */
function HelpNow({ side, topic, look }: { side: Side; topic: string; look: Look }): JSX.Element | null {
  if (side !== 'person' || topic !== 'hurting-myself') return null
  const { crisis } = look.settings.phones
  return (
    <InsetText>
      {`If you need somebody now, ring ${crisis.number} (${crisis.name}, ${crisis.when}). In danger now, ring 999.`}
    </InsetText>
  )
}

/** The page on which the worker writes down what is done if one thing goes wrong, and by whom. */
export function StepPage({ risks, look }: Props): JSX.Element {
  const topic = topicOf(look)
  const known = isKnown(topic, risks)
  const now = risks.find((risk) => risk.topic === topic)?.step
  return (
    <Layout look={look} title="What we do then" back={back(look)}>
      <h1 class="govuk-heading-l">
        {known ? `${topicSays(topic)}: what we do` : 'What we do if something goes wrong'}
      </h1>
      <Form look={look}>
        <input type="hidden" name="after" value={lastStep(risks, topic)} />
        <TopicField known={known} topic={topic} look={look} />
        <Textarea
          {...bind(look, 'whatWeDo', now?.whatWeDo)}
          label="What do you do, step by step?"
          hint={`What you agreed with ${knownAs(look)}. ${knownAs(look)} reads this.`}
          rows={5}
        />
        <Input {...bind(look, 'who', now?.who)} label="Who does it?" hint="A name, and a number where there is one." />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
