import type { ComponentChildren, JSX } from 'preact'
import { InsetText, SummaryList } from '#web/components/index.ts'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { FitOf } from './fit/views.tsx'
import { sayPoints, sayWhose } from './goals/words.ts'
import { needOf } from './needs-met.ts'
import type { Outcome, Plan, SpendLine } from './plan.ts'
import { itemsTypedFor } from './typed/items.ts'
import { sayInWhoseWords, sayNotQuite, sayTypedWords } from './typed/words.ts'
import { voiceOf } from './voice.ts'
import { KIND_WORDS, saidBesides, sayEnds, sayLine } from './words.ts'

/** `change`: with links to change it. */
export type Props = { plan: Plan; look: Look; change: boolean }

/** One goal with what the money for it buys. */
export function Goal(props: Props & { goal: Outcome; number: number }): JSX.Element {
  const { plan, look, change, goal, number } = props
  const need = needOf(plan, goal)
  const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  return (
    <section id={goal.outcomeId}>
      <h3 class="govuk-heading-s">{`Goal ${number}`}</h3>
      <p class="footing-said-by govuk-body">{goal.byName}</p>
      <p class="footing-words govuk-body">{goal.words}</p>
      {goal.typed === undefined ? null : <p class="govuk-body-s">{sayTypedWords(goal)}</p>}
      <SummaryList
        rows={[
          { key: 'It helps with', value: need?.about ?? 'Not linked to a need yet' },
          { key: 'Kind', value: KIND_WORDS[goal.kind].text },
          goal.whose === 'carer' && {
            key: 'Whose goal',
            value: sayWhose('carer', voiceOf(look) === 'person', knownAs(look)),
          },
          { key: 'We will know by', value: <KnownBy goal={goal} /> },
          { key: 'How long', value: sayEnds(goal.ends) },
        ]}
      />
      <FitOf goal={goal} look={look} change={change} />
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

function KnownBy({ goal }: { goal: Outcome }): JSX.Element {
  const points = sayPoints(goal.scale ?? [])
  return (
    <>
      {goal.knownBy === '' && points.length === 0 ? 'Nobody has said yet' : goal.knownBy}
      {points.length === 0 ? null : (
        <ul class="govuk-list">
          {points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** One thing that money is for. */
export function Line({ line, look, change }: Props & { line: SpendLine }): JSX.Element {
  return (
    <div id={line.spendLineId}>
      <p class="govuk-body">
        <strong>{line.what}</strong>
        {`: ${sayLine(line)}.`}
      </p>
      <p class="govuk-body-s">{sayInWhoseWords(line)}</p>
      <LineSounds line={line} look={look} />
      {saidBesides(line).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {change ? (
        <Links look={look} path={`/plan/spend-lines/${line.spendLineId}`}>
          <span class="govuk-visually-hidden">{` ${line.what}`}</span>
        </Links>
      ) : null}
    </div>
  )
}

/** For the two sides alone: that words about money are not quite how the person would say them. */
function LineSounds({ line, look }: { line: SpendLine; look: Look }): JSX.Element | null {
  const not = itemsTypedFor({ spendLines: [line] }).filter(({ says }) => says === false)
  const voice = voiceOf(look)
  if (voice === 'reader' || not.length === 0) return null
  return (
    <InsetText>
      {not.map((item) => (
        <p class="govuk-body">{sayNotQuite(item, voice === 'person', knownAs(look))}</p>
      ))}
    </InsetText>
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
