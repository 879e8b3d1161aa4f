import type { ComponentChildren, JSX } from 'preact'
import { SummaryList } from '#web/components/index.ts'
import { type Look, onRecord } from '#web/look.ts'
import type { Outcome, Plan, SpendLine } from './plan.ts'
import { BothSides, OneSide, Understanding } from './sentences/views.tsx'
import { voiceOf } from './voice.ts'
import { KIND_WORDS, sayEnds, sayLine } from './words.ts'

type Props = { plan: Plan; look: Look; change: boolean }

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
      <h2 class="govuk-heading-m">How we each understand it</h2>
      <p class="govuk-body">
        How each of us would tell a friend what the money is for, and when we look at it again. There is no right
        answer.
      </p>
      <Understanding plan={plan} look={look} />
    </>
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

function Goal(props: Props & { goal: Outcome; number: number }): JSX.Element {
  const { plan, look, change, goal, number } = props
  const need = plan.needs.find(({ needId }) => needId === goal.needId)
  const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  return (
    <section id={goal.outcomeId}>
      <h3 class="govuk-heading-s">{`Goal ${number}`}</h3>
      <p class="footing-said-by govuk-body">{goal.byName}</p>
      <p class="footing-words govuk-body">{goal.words}</p>
      <SummaryList
        rows={[
          { key: 'It helps with', value: need?.about ?? 'Not linked to a need yet' },
          { key: 'Kind', value: KIND_WORDS[goal.kind].text },
          { key: 'We will know by', value: goal.knownBy === '' ? 'Nobody has said yet' : goal.knownBy },
          { key: 'How long', value: sayEnds(goal.ends) },
        ]}
      />
      {change ? (
        <Links look={look} path={`/plan/outcomes/${goal.outcomeId}`}>
          {` goal ${number}`}
        </Links>
      ) : null}
      {lines.length === 0 ? <p class="govuk-body">No money is planned for this goal.</p> : null}
      {lines.map((line) => (
        <Line {...props} line={line} />
      ))}
    </section>
  )
}

function Line({ line, look, change }: Props & { line: SpendLine }): JSX.Element {
  return (
    <div id={line.spendLineId}>
      <p class="govuk-body">
        <strong>{line.what}</strong>
        {`: ${sayLine(line)}.`}
      </p>
      {change ? (
        <Links look={look} path={`/plan/spend-lines/${line.spendLineId}`}>
          <span class="govuk-visually-hidden">{` ${line.what}`}</span>
        </Links>
      ) : null}
    </div>
  )
}

function Links(props: { look: Look; path: string; children: ComponentChildren }): JSX.Element {
  const { look, path, children } = props
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, path)}>
        Change{children}
      </a>
      {' · '}
      <a class="govuk-link" href={onRecord(look, `${path}/remove`)}>
        Take out{children}
      </a>
    </p>
  )
}
