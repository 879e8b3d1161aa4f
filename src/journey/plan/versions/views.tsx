import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { Answers } from '../answers/views.tsx'
import { PlanBody } from '../body.tsx'
import type { Decided, Plan } from '../plan.ts'
import { differences } from './diff.ts'
import { DifferencesList } from './differences.tsx'
import type { Version } from './versions.ts'

const DECIDED: Record<Decided, string> = {
  approved: 'The answer was yes',
  'approved-with-conditions': 'The answer was yes, with conditions',
  returned: 'It came back to be changed',
  declined: 'The answer was no',
}

function sayState({ submittedOn, decided, startedOn }: Version): string {
  const answer = decided === undefined ? undefined : `${DECIDED[decided.as]}, ${sayDate(decided.on)}`
  if (startedOn !== undefined) return `${answer === undefined ? '' : `${answer}. `}In force since ${sayDate(startedOn)}`
  if (answer !== undefined) return answer
  return submittedOn === undefined ? 'Being written' : `Sent to be decided on ${sayDate(submittedOn)}`
}

/** Every version, newest first, each to read and to hold beside the one before. */
export function VersionsPage({ versions, look }: { versions: readonly Version[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Versions of the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">Every version of the plan</h1>
      {versions.length === 0 ? (
        <>
          <p class="govuk-body">There is no plan yet. When there is, each version of it stands here, and stays.</p>
          <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
        </>
      ) : (
        <p class="govuk-body">Nothing is thrown away: you can read each version, and see what changed.</p>
      )}
      {versions.map((one, index) => (
        <OneRow one={one} earlier={versions[index + 1]} look={look} />
      ))}
    </Layout>
  )
}

function OneRow(props: { one: Version; earlier: Version | undefined; look: Look }): JSX.Element {
  const { one, earlier, look } = props
  const to = (path: string): string => onRecord(look, `/plan/versions/${path}`)
  const read = { text: 'Read', href: to(one.versionId), visuallyHiddenText: `version ${one.number}` }
  const compare =
    earlier === undefined
      ? []
      : [
          {
            text: 'What changed',
            href: to(`${earlier.versionId}/with/${one.versionId}`),
            visuallyHiddenText: `from version ${earlier.number} to version ${one.number}`,
          },
        ]
  return (
    <SummaryList
      card={{ title: { children: `Version ${one.number}`, headingLevel: 2 }, actions: [read, ...compare] }}
      rows={[
        { key: 'Started', value: `${sayDate(one.openedOn)}, by ${one.openedByName}` },
        { key: 'What became of it', value: sayState(one) },
      ]}
    />
  )
}

/** One version, to read. */
export function OneVersion({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  return (
    <Layout look={look} title={`Version ${plan.number} of the plan`} back={{ href: onRecord(look, '/plan/versions') }}>
      <h1 class="govuk-heading-l">{`Version ${plan.number} of the plan`}</h1>
      <p class="govuk-body">{`Started on ${sayDate(plan.openedOn)}.`}</p>
      <PlanBody plan={plan} look={look} change={false} />
      <h2 class="govuk-heading-m">Do we agree?</h2>
      <Answers plan={plan} look={look} />
    </Layout>
  )
}

/** Two versions side by side: in what they differ. */
export function TwoVersions({ before, after, look }: { before: Plan; after: Plan; look: Look }): JSX.Element {
  const title = `From version ${before.number} to version ${after.number}`
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/plan/versions') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {before.versionId === after.versionId ? (
        <InsetText>This is one version held beside itself. Choose two to see what changed.</InsetText>
      ) : null}
      <DifferencesList found={differences(before, after)} />
      <p class="govuk-body govuk-!-display-none-print">You can print this page.</p>
    </Layout>
  )
}
