import type { JSX } from 'preact'
import { Button, Checkboxes, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, onRecord } from '#web/look.ts'
import type { Opened, View } from '../needs.ts'
import { isOpen } from '../rules.ts'
import { knownAsOf } from '../shared-views.tsx'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import { type Proposal, propose } from './rules.ts'
import { proposalSentence, whySentence, YES_NO } from './words.ts'

/** The proposal with its reasoning, and the worker's own decision. */
export function DecidePage(props: {
  opened: Opened | undefined
  views: readonly View[] | undefined
  look: Look
}): JSX.Element {
  const { opened, views, look } = props
  const back = { href: onRecord(look, '/needs') }
  if (views === undefined || opened?.decision !== undefined) return <NotNow early={views === undefined} look={look} />
  const proposal = propose(views)
  return (
    <Layout look={look} title="Decide about needs" back={back}>
      <h1 class="govuk-heading-l">Are there needs the council must help with?</h1>
      <Reasoning proposal={proposal} look={look} />
      <DecideForm proposal={proposal} views={views} look={look} />
    </Layout>
  )
}

function NotNow({ early, look }: { early: boolean; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Decide about needs" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">{early ? 'It is too early to decide' : 'This has been decided'}</h1>
      <p class="govuk-body">
        {early
          ? 'Both of you finish answering first. Then you decide here, with both sets of answers before you.'
          : 'The decision and its reasons stand on the page about daily life.'}
      </p>
      <Button href={onRecord(look, '/needs')}>See where things stand</Button>
    </Layout>
  )
}

function DecideForm(props: { proposal: Proposal; views: readonly View[]; look: Look }): JSX.Element {
  const { proposal, views, look } = props
  const name = knownAsOf(look)
  const proposed = proposal.counted.map(({ view }) => view.key)
  return (
    <Form look={look}>
      <Radios {...bind(look, 'eligible')} legend="What do you decide?" items={YES_NO} />
      <Checkboxes
        {...bindSome(look, 'chosen', proposed)}
        legend="If yes, which are the needs?"
        hint="Both answers stand under each."
        items={views.map((view) => ({
          value: view.key,
          text: view.about,
          hint: `${name}: “${OWN_LEVELS[view.person.level]}”. You: “${levelsAbout(name)[view.worker.level]}”.${isOpen(view) ? ' Not talked about yet.' : ''}`,
          conditional: <NeedWords view={view} look={look} />,
        }))}
      />
      <Textarea
        {...bind(look, 'reasons')}
        label="Why do you decide this?"
        hint={`Say how it comes from ${name}’s illness, and what it does to daily life. ${name} reads this.`}
        rows={6}
      />
      <Button preventDoubleClick>Decide</Button>
    </Form>
  )
}

function NeedWords({ view, look }: { view: View; look: Look }): JSX.Element {
  return (
    <Textarea
      {...bind(look, `need-${view.key}`, view.worker.words)}
      label={`${view.about}: the need in words`}
      rows={2}
    />
  )
}

function Reasoning({ proposal, look }: { proposal: Proposal; look: Look }): JSX.Element {
  const name = knownAsOf(look)
  const { counted, personAlone } = proposal
  return (
    <>
      <p class="govuk-body">{proposalSentence(proposal)}</p>
      {counted.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {counted.map((one) => (
            <li>{whySentence(one, name)}</li>
          ))}
        </ul>
      )}
      {personAlone.length === 0 ? null : (
        <>
          <p class="govuk-body">These do not count yet, but weigh them:</p>
          <ul class="govuk-list govuk-list--bullet">
            {personAlone.map((one) => (
              <li>{whySentence(one, name)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        {`This is a proposal. You decide. Help that ${name} has already, from family or friends, never makes a need smaller.`}
      </p>
    </>
  )
}
