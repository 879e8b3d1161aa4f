import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { type Plan, sayLine } from '#journey/plan/index.ts'
import { Button, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import { DecidedLines } from './deciding/decided-views.tsx'
import type { DecidedLine } from './deciding/deciding.ts'
import type { Decided, Expected, Submission } from './decision.ts'
import type { Information } from './information/information.ts'
import { isInvolved } from './involved.ts'
import type { ReturnPoint } from './returned/returned.ts'
import { isApproval } from './rules.ts'
import { HowToChallenge, NotAsked } from './views-parts.tsx'
import { hasToAnswer, SaidMeanwhile, WhoseTurn } from './views-turn.tsx'
import { DONE, deciderRole, sayExpectedBy, sayInAll, VERDICT_SAYS } from './words.ts'

export type Status = {
  submission: Submission | undefined
  plan: Plan | undefined
  expected: readonly Expected[]
  lines: readonly DecidedLine[]
  points: readonly ReturnPoint[]
  information: readonly Information[]
  /** This reader may decide it now. */
  mayDecide: boolean
}

/** What is asked, who decides, and the answer with its reasons once there is one. */
export function DecisionPage({ status, look }: { status: Status; look: Look }): JSX.Element {
  const { submission } = status
  return (
    <Layout
      look={look}
      title="The decision"
      back={{ href: onRecord(look, isInvolved(look.permit) ? '' : '/plan') }}
      doneWords={DONE}
    >
      {submission === undefined ? <NotAsked look={look} /> : <Asked status={{ ...status, submission }} look={look} />}
      {submission === undefined ? null : <HowToChallenge decided={submission.decision !== undefined} look={look} />}
    </Layout>
  )
}

type AskedProps = { status: Status & { submission: Submission }; look: Look }

function Asked({ status, look }: AskedProps): JSX.Element {
  const { submission, plan, expected } = status
  const { decision, bodyName, body, deciderName } = submission
  const shown = plan?.versionId === submission.versionId ? plan.spendLines : []
  return (
    <>
      <h1 class="govuk-heading-l">
        {decision === undefined ? 'Waiting for an answer' : VERDICT_SAYS[decision.verdict]}
      </h1>
      {decision === undefined ? null : <TheAnswer decision={decision} status={status} look={look} />}
      <WhoseTurn submission={submission} information={status.information} look={look} />
      {hasToAnswer(submission, status.information, look) ? null : <NextStep status={status} look={look} />}
      {decision === undefined ? null : (
        <DecidedLines lines={status.lines} whole={decision.reasons} own={isPerson(look)} />
      )}
      <SaidMeanwhile submission={submission} points={status.points} information={status.information} look={look} />
      <SummaryList
        rows={[
          shown.length === 0
            ? null
            : {
                key: 'What is asked',
                value: shown.map((line) => <p class="govuk-body">{`${line.what}: ${sayLine(line)}`}</p>),
              },
          { key: 'In all', value: sayInAll(submission) },
          {
            key: 'Asked by',
            value: `${submission.submittedById === look.permit?.humanId ? 'You' : submission.submittedByName}, on ${sayDay(submission.submittedOn)}`,
          },
          decision === undefined ? { key: 'Now with', value: bodyName } : null,
          decision !== undefined
            ? null
            : { key: 'Who decides', value: `${deciderName}, ${deciderRole(body, bodyName)}` },
          decision === undefined && expected[0] !== undefined
            ? { key: 'Expected by', value: sayExpectedBy(expected[0], look.today) }
            : null,
        ]}
      />
    </>
  )
}

function TheAnswer({ decision, status }: AskedProps & { decision: Decided }): JSX.Element {
  const { verdict, reasons, conditions, decidedOn, decidedByName } = decision
  const inPart = isApproval(verdict) && status.lines.some((line) => line.verdict === 'not-agreed')
  const pinned = status.points.some(({ decisionId }) => decisionId === decision.decisionId)
  return (
    <>
      {inPart ? <p class="govuk-body">Not every part got a yes. Below you see which, and why.</p> : null}
      <p class="footing-said-by govuk-body">{`${decidedByName} decided on ${sayDate(decidedOn)}. The reasons:`}</p>
      <p class="footing-words govuk-body">{reasons}</p>
      {conditions === '' || pinned ? null : (
        <>
          <p class="footing-said-by govuk-body">
            {verdict === 'returned' ? 'What needs to change:' : 'The conditions:'}
          </p>
          <p class="footing-words govuk-body">{conditions}</p>
        </>
      )}
    </>
  )
}

/** The one thing to do now. */
function NextStep({ status, look }: AskedProps): JSX.Element | null {
  const { submission, plan, mayDecide } = status
  const { decision, versionId } = submission
  if (mayDecide) return <Button href={onRecord(look, '/decision/decide')}>Read the plan and decide</Button>
  if (!isInvolved(look.permit)) return <Button href={onRecord(look, '/plan')}>Read the plan</Button>
  if (decision === undefined) return <Button href={onRecord(look, '/waiting')}>See how long it takes</Button>
  if (isApproval(decision.verdict)) {
    return (
      <>
        <p class="govuk-body">
          The council’s finance team sets up the payments. The page about the money says how far that is.
        </p>
        <Button href={onRecord(look, '/money')}>See what happens with the money</Button>
      </>
    )
  }
  if (decision.verdict === 'declined') {
    return (
      <>
        <p class="govuk-body">The rest of the support stays as it is. Below you see what can be done about it.</p>
        <Button href={onRecord(look, '/plan')}>See the plan</Button>
      </>
    )
  }
  return plan === undefined || plan.versionId === versionId ? (
    <Button href={onRecord(look, '/plan/open-again')}>Start changing the plan</Button>
  ) : (
    <Button href={onRecord(look, '/plan')}>Go on changing the plan</Button>
  )
}
