import type { JSX } from 'preact'
import { Button, Checkboxes, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { LeftHere, openFields } from '#web/left-here.tsx'
import { bind, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Opened, View } from '../needs.ts'
import { isOpen } from '../rules.ts'
import { waitsForThird } from '../third/rules.ts'
import type { ThirdSaid } from '../third/third.ts'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import { changesIn, outcomesOf, type Proposal, propose } from './rules.ts'
import { bothCount, proposalSentence, whySentence, withoutHelp, YES_NO } from './words.ts'

/** The proposal with its reasoning, and the worker's own decision. */
export function DecidePage(props: {
  opened: Opened | undefined
  views: readonly View[] | undefined
  third: readonly ThirdSaid[]
  look: Look
}): JSX.Element {
  const { opened, views, third, look } = props
  const back = { href: onRecord(look, '/needs') }
  if (views === undefined || opened?.decision !== undefined) return <NotNow early={views === undefined} look={look} />
  const proposal = propose(views)
  return (
    <Layout look={look} title="Decide about needs" back={back}>
      <h1 class="govuk-heading-l">Are there needs the council must help with?</h1>
      <p class="govuk-body">The law asks three things. All three make it a yes.</p>
      <StillAsked views={views.filter((view) => waitsForThird(view, third))} />
      <LeftHere count={leftToDecide(proposal, views, look)} />
      <DecideForm proposal={proposal} views={views} look={look} />
    </Layout>
  )
}

/** How much of the form waits for an answer: its four questions, and the words of each need that is ticked. */
function leftToDecide(proposal: Proposal, views: readonly View[], look: Look): number {
  const { values } = bindSome(look, 'chosen', proposedKeys(proposal))
  const words = views.filter(({ key }) => values.includes(key)).map((view) => [`need-${view.key}`, view.worker.words])
  const asked = { impairment: undefined, impact: undefined, eligible: undefined, reasons: undefined }
  return openFields(look, { ...asked, ...Object.fromEntries(words) })
}

const proposedKeys = ({ counted }: Proposal): string[] => counted.map(({ view }) => view.key)

/** Whoever is asked and has not answered: deciding ends the asking, so it is said before. */
function StillAsked({ views }: { views: readonly View[] }): JSX.Element | null {
  if (views.length === 0) return null
  return (
    <InsetText>
      {views.map(({ about, talk }) => (
        <p class="govuk-body">{`${about}: you asked ${talk?.asked?.name ?? ''}, and no answer has come yet.`}</p>
      ))}
      <p class="govuk-body">
        You can wait for it. If you decide now, they are not asked any more, and both of you read that here.
      </p>
    </InsetText>
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

const ANSWERS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

/** The three parts of the test in turn (reg. 2(1)), then the decision and why. */
function DecideForm(props: { proposal: Proposal; views: readonly View[]; look: Look }): JSX.Element {
  const { proposal, views, look } = props
  const name = knownAs(look)
  return (
    <Form look={look}>
      <h2 class="govuk-heading-m">First: where it comes from</h2>
      <Part part="impairment" legend={`Does it come from ${name}’s illness or condition?`} look={look} />
      <h2 class="govuk-heading-m">Second: two or more parts of daily life</h2>
      <Reasoning proposal={proposal} look={look} />
      <Chosen proposal={proposal} views={views} look={look} />
      <h2 class="govuk-heading-m">Third: what it does to how they live</h2>
      <Part part="impact" legend={`Does all this weigh heavily on how ${name} lives?`} look={look} />
      <h2 class="govuk-heading-m">Your decision</h2>
      <Radios {...bind(look, 'eligible')} legend="What do you decide?" items={YES_NO} />
      <Textarea
        {...bind(look, 'reasons')}
        label="Why do you decide this?"
        hint={`${name} reads this. Use words that ${name} would use.`}
        rows={6}
      />
      <Button preventDoubleClick>Decide</Button>
    </Form>
  )
}

function Part(props: { part: 'impairment' | 'impact'; legend: string; look: Look }): JSX.Element {
  const { part, legend, look } = props
  return (
    <>
      <Radios {...bind(look, part)} legend={legend} items={ANSWERS} />
      <Textarea
        {...bind(look, `${part}Words`)}
        label="In a few words. You can leave this"
        hint={`${knownAs(look)} reads it.`}
        rows={2}
      />
    </>
  )
}

function Chosen(props: { proposal: Proposal; views: readonly View[]; look: Look }): JSX.Element {
  const { proposal, views, look } = props
  const name = knownAs(look)
  const proposed = proposedKeys(proposal)
  return (
    <Checkboxes
      {...bindSome(look, 'chosen', proposed)}
      legend="Which are the needs?"
      hint="Both answers stand under each. Choose none if there are no needs the council must help with."
      items={outcomesOf(views).map((view) => ({
        value: view.key,
        text: view.about,
        hint: `${name}: “${OWN_LEVELS[view.person.level]}”. You: “${levelsAbout(name)[view.worker.level]}”.${isOpen(view) ? ' Not talked about yet.' : ''}`,
        conditional: <NeedWords view={view} look={look} />,
      }))}
    />
  )
}

function NeedWords({ view, look }: { view: View; look: Look }): JSX.Element {
  const changes = changesIn(view).map((words) => ` It changes: “${words}”`)
  return (
    <Textarea
      {...bind(look, `need-${view.key}`, view.worker.words)}
      label={`${view.about}: the need in words`}
      hint={`${withoutHelp(knownAs(look))}${changes.join('')}`}
      rows={2}
    />
  )
}

const Reasons = ({ of, look }: { of: Proposal['counted']; look: Look }): JSX.Element | null =>
  of.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {of.map((one) => (
        <li>{whySentence(one, knownAs(look))}</li>
      ))}
    </ul>
  )

function Reasoning({ proposal, look }: { proposal: Proposal; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      <p class="govuk-body">{`${proposalSentence(proposal)} ${bothCount(proposal, name)}`}</p>
      <Reasons of={proposal.counted} look={look} />
      {proposal.weigh.length === 0 ? null : <p class="govuk-body">These do not count yet, but weigh them:</p>}
      <Reasons of={proposal.weigh} look={look} />
      <p class="govuk-body">
        {`This is a proposal. You decide. Help that ${name} has already, from family or friends, never makes a need smaller.`}
      </p>
    </>
  )
}
