import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, InsetText, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import type { Worries } from './reads.ts'
import type { Worry } from './safety.ts'
import { DONE } from './words.ts'

/** For managers: what waits, longest first; below it what was answered. */
export function SafetyPage({ worries, look }: { worries: Worries; look: Look }): JSX.Element {
  const { open, answered } = worries
  return (
    <Layout look={look} title="Worries" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Worries about somebody’s safety</h1>
      <p class="govuk-body">
        Only managers read this. It stands on no record and no timeline, and changes no money. Is somebody at risk?
        Follow your safeguarding rules today.
      </p>
      <h2 class="govuk-heading-m">Waiting for somebody</h2>
      {open.length === 0 ? (
        <p class="govuk-body">Nothing waits. What somebody writes on the page “I’m worried” stands here at once.</p>
      ) : (
        <List worries={open} look={look} />
      )}
      {answered.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Answered</h2>
          <List worries={answered} look={look} />
        </>
      )}
    </Layout>
  )
}

function List({ worries, look }: { worries: readonly Worry[]; look: Look }): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {worries.map(({ worryId, raisedOn, aboutWhom, answered }) => (
        <li>
          <a class="govuk-link" href={to(look, `/safety/${worryId}`)}>
            {`${sayDay(raisedOn)}${aboutWhom === '' ? '' : `, about ${aboutWhom}`}`}
          </a>
          {answered === undefined ? null : ` Answered by ${answered.byName} on ${sayDate(answered.on)}.`}
        </li>
      ))}
    </ul>
  )
}

/** One worry, and what was done. */
export function WorryPage({ worry, look }: { worry: Worry; look: Look }): JSX.Element {
  const { words, aboutWhom, reachBy, raisedBy, raisedOn, answered } = worry
  return (
    <Layout look={look} title="A worry" back={{ href: to(look, '/safety') }}>
      <h1 class="govuk-heading-l">Somebody is worried</h1>
      <p class="footing-words govuk-body">{words}</p>
      <SummaryList
        rows={[
          { key: 'When', value: sayDay(raisedOn) },
          { key: 'About whom', value: aboutWhom || 'They left this out' },
          { key: 'How to reach them safely', value: reachBy || 'They left this out' },
          { key: 'Who wrote it', value: raisedBy ?? 'They gave no name' },
        ]}
      />
      {answered === undefined ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label="What was done?"
            hint="Only managers read it. Do not write here what belongs in the safeguarding record."
            rows={4}
          />
          <Button preventDoubleClick>This is what was done</Button>
        </Form>
      ) : (
        <>
          <InsetText>{`${answered.byName}, ${sayDate(answered.on)}: ${answered.words}`}</InsetText>
          <Button href={to(look, '/safety')}>See what else waits</Button>
        </>
      )}
    </Layout>
  )
}
