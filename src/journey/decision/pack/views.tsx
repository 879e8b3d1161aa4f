import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import {
  needOf,
  type Outcome,
  oncePence,
  type Part,
  type Plan,
  type Sentence,
  sayEnds,
  sayInWhoseWords,
  sayLine,
  sayMore,
  weeklyPence,
} from '#journey/plan/index.ts'
import { SummaryList } from '#web/components/index.ts'
import { knownAs, type Look } from '#web/look.ts'
import type { Submission } from '../decision.ts'
import { InformationList } from '../information/views.tsx'
import { Precedents } from '../precedents/views.tsx'
import { PointsList } from '../returned/views.tsx'
import { PART_WORDS, sayAsked, sayInAll } from '../words.ts'
import { Changed } from './changed-views.tsx'
import { GoesWrong, Helping, KeepingGood } from './later-views.tsx'
import { LawAsks } from './law-view.tsx'
import type { Pack } from './pack.ts'
import { CostPicture } from './picture.tsx'
import { costByGoal, onTopOf } from './rules.ts'
import { NotAgreed, TwoViews, Understood } from './sides-views.tsx'
import { NotWhole } from './whole-views.tsx'

type Props = { pack: Pack; submission: Submission; look: Look }

/**
 * All on one screen: the person's words first, then pounds by goal, both views and what is not understood or agreed, how the good
 * is kept, what could go wrong, what was said before, and what was decided elsewhere.
 */
export function PanelPack({ pack, submission, look }: Props): JSX.Element {
  const { plan, answers, talks, points, information } = pack
  const name = knownAs(look)
  return (
    <>
      <p class="govuk-body">{`Asked by ${submission.submittedByName} on ${sayDate(submission.submittedOn)}.`}</p>
      <NotWhole plan={plan} name={name} />
      <h2 class="govuk-heading-m">{`In ${name}’s words`}</h2>
      <Words sentences={plan.sentences.filter(({ side, part }) => side === 'person' && !APART.includes(part))} />
      <Money plan={plan} submission={submission} look={look} />
      <h2 class="govuk-heading-m">What the worker adds</h2>
      <Words sentences={plan.sentences.filter(({ side, part }) => side === 'worker' && !APART.includes(part))} />
      <LawAsks plan={plan} />
      <TwoViews answers={answers} name={name} />
      <NotAgreed plan={plan} answers={answers} name={name} />
      <Understood plan={plan} talks={talks} name={name} />
      <KeepingGood pack={pack} name={name} />
      <GoesWrong risks={pack.risks} name={name} />
      <Helping meanwhile={pack.meanwhile} />
      <PointsList points={points} title="Why it came back before, and what was said to it" />
      <InformationList
        information={information}
        submission={submission}
        name={name}
        title="What was asked before deciding"
      />
      <Changed plan={plan} before={pack.before} />
      <Precedents precedents={pack.precedents} />
    </>
  )
}

/** Shown under headings of their own. */
const APART: readonly Part[] = ['sustain', 'understood', 'advice']

const PARTS = Object.keys(PART_WORDS) as Part[]

function Words({ sentences }: { sentences: readonly Sentence[] }): JSX.Element {
  const said = PARTS.flatMap((part) => sentences.filter((one) => one.part === part && one.words !== ''))
  if (said.length === 0) return <p class="govuk-body">Nothing is written here yet.</p>
  return (
    <>
      {said.map(({ words, byName, part }) => (
        <>
          <p class="footing-said-by govuk-body">{`${byName}, about ${PART_WORDS[part]}:`}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
    </>
  )
}

function Money({ plan, submission, look }: { plan: Plan; submission: Submission; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">What the money is for, goal by goal</h2>
      <CostPicture goals={costByGoal(plan, 'Linked to no goal')} look={look} />
      {plan.outcomes.map((goal, index) => (
        <Goal goal={goal} title={`Goal ${index + 1}: ${goal.words}`} plan={plan} />
      ))}
      <p class="govuk-body">{`In all ${sayInAll(submission)}.`}</p>
      <OnTop plan={plan} />
    </>
  )
}

/** What may come on top in a bad time alone, and the most it could cost: apart from the regular total, and no part of it. */
function OnTop({ plan }: { plan: Plan }): JSX.Element | null {
  const { lines, mostPence } = onTopOf(plan)
  if (lines.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">On top, in a bad time alone</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ what, more, every }) => (
          <li>{`${what}: ${sayMore(more, every)}`}</li>
        ))}
      </ul>
      <p class="govuk-body">{`At most ${sayMoney(mostPence)} in any 12 months. The figures above do not count it.`}</p>
    </>
  )
}

function Goal({ goal, title, plan }: { goal: Outcome; title: string; plan: Plan }): JSX.Element {
  const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  const need = needOf(plan, goal)
  return (
    <SummaryList
      card={{ title: { children: title, headingLevel: 3 } }}
      rows={[
        { key: 'Meets the need', value: need === undefined ? 'Not linked' : `${need.about}: ${need.words}` },
        { key: 'Whose words', value: sayInWhoseWords(goal) },
        { key: 'Known by', value: goal.knownBy },
        { key: 'Until when', value: sayEnds(goal.ends) },
        { key: 'Money', value: lines.map((line) => <p class="govuk-body">{`${line.what}: ${sayLine(line)}`}</p>) },
        {
          key: 'Together',
          value: sayAsked({
            weeklyPence: weeklyPence({ spendLines: lines }),
            oncePence: oncePence({ spendLines: lines }),
          }),
        },
      ]}
    />
  )
}
