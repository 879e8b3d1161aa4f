import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { type Look, onRecord } from '#web/look.ts'
import { WhatTheLawAsks } from './care-act/views.tsx'
import { Goal, Line, type Props } from './goal-body.tsx'
import { Others } from './sentences/others-views.tsx'
import { BothSides, OneSide, Understanding } from './sentences/views.tsx'
import { voiceOf } from './voice.ts'

/** The whole plan in the order in which it is read. `change`: with links to change it. */
export function PlanBody(props: Props): JSX.Element {
  const { plan, look } = props
  const own = voiceOf(look) === 'person'
  return (
    <>
      <h2 class="govuk-heading-m">{own ? 'What I need or want' : 'What the person needs or wants'}</h2>
      <OneSide part="want" side="person" plan={plan} look={look} />
      <h2 class="govuk-heading-m">What the worker adds</h2>
      <OneSide part="worker-adds" side="worker" plan={plan} look={look} />
      <h2 class="govuk-heading-m">What there is here that could help</h2>
      <OneSide part="available" side="worker" plan={plan} look={look} />
      <Goals {...props} />
      <h2 class="govuk-heading-m">Keeping the good of it, when the money stops</h2>
      <BothSides part="sustain" plan={plan} look={look} />
      <h2 class="govuk-heading-m">{own ? 'When I have a bad time' : 'In a bad time'}</h2>
      <h3 class="govuk-heading-s">Early signs</h3>
      <BothSides part="unwell-signs" plan={plan} look={look} />
      <h3 class="govuk-heading-s">What helps</h3>
      <BothSides part="unwell-help" plan={plan} look={look} />
      <h3 class="govuk-heading-s">Whom to ring</h3>
      <BothSides part="unwell-ring" plan={plan} look={look} />
      <MoreForABadTime look={look} />
      <Others plan={plan} look={look} />
      <WhatTheLawAsks plan={plan} look={look} change={props.change} />
      <h2 class="govuk-heading-m">How we each understand it</h2>
      <p class="govuk-body">
        How each of us would tell a friend what the money is for, and when we look at it again. There is no right
        answer.
      </p>
      <Understanding plan={plan} look={look} />
      {voiceOf(look) === 'reader' ? null : (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, '/plan/understanding')}>
            Talk about how we each understand it
          </a>
        </p>
      )}
    </>
  )
}

/** The way to what else is kept for a bad time, for those who may read it. */
function MoreForABadTime({ look }: { look: Look }): JSX.Element | null {
  if (look.permit === undefined || !mayAlso(look.permit, 'unwell', 'see')) return null
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, '/plan/unwell')}>
        What happens to payments then, and who may raise the alarm
      </a>
    </p>
  )
}

function Goals(props: Props): JSX.Element {
  const { plan, look, change } = props
  const loose = plan.spendLines.filter((line) => !plan.outcomes.some(({ outcomeId }) => outcomeId === line.outcomeId))
  return (
    <>
      <h2 class="govuk-heading-m">Goals, and what the money is for</h2>
      {plan.outcomes.length === 0 ? (
        <p class="govuk-body">The goals will stand here, each with what the money for it buys. There is none yet.</p>
      ) : (
        plan.outcomes.map((goal, index) => <Goal {...props} goal={goal} number={index + 1} />)
      )}
      {loose.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">Not linked to a goal yet</h3>
          {loose.map((line) => (
            <Line {...props} line={line} />
          ))}
        </>
      )}
      {change ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, '/plan/outcomes/add')}>
            Add a goal
          </a>
          {' · '}
          <a class="govuk-link" href={onRecord(look, '/plan/spend-lines/add')}>
            Add what money is for
          </a>
        </p>
      ) : null}
    </>
  )
}
