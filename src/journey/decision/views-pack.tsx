import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { levelSays, type RevealedAnswer } from '#journey/needs/index.ts'
import {
  hasAgreed,
  type Outcome,
  type Part,
  type Plan,
  type PlanAnswer,
  type Sentence,
  sayEnds,
  sayLine,
  weeklyPence,
} from '#journey/plan/index.ts'
import { SummaryList, Table } from '#web/components/index.ts'
import type { Look } from '#web/look.ts'
import type { Submission } from './decision.ts'
import { NotWhole } from './views-whole.tsx'
import { PART_WORDS } from './words.ts'

/** What whoever decides reads: the plan as it was sent, and both sides' answers about needs where they have been turned over. */
export type Pack = { plan: Plan; answers: readonly RevealedAnswer[] }

/** The person's words first, then pounds by goal, both views, what is not agreed yet, and how the good is kept. */
export function PanelPack({ pack, submission, look }: { pack: Pack; submission: Submission; look: Look }): JSX.Element {
  const { plan, answers } = pack
  const name = look.permit?.record?.personKnownAs ?? ''
  return (
    <>
      <p class="govuk-body">{`Asked by ${submission.submittedByName} on ${sayDate(submission.submittedOn)}.`}</p>
      <NotWhole plan={plan} name={name} />
      <h2 class="govuk-heading-m">{`In ${name}’s words`}</h2>
      <Words sentences={plan.sentences.filter(({ side, part }) => side === 'person' && part !== 'sustain')} />
      <h2 class="govuk-heading-m">What the money is for, goal by goal</h2>
      {plan.outcomes.map((goal) => (
        <Goal goal={goal} plan={plan} />
      ))}
      <p class="govuk-body">{`In all ${sayMoney(submission.weeklyPence)} a week.`}</p>
      <h2 class="govuk-heading-m">What the worker adds</h2>
      <Words sentences={plan.sentences.filter(({ side, part }) => side === 'worker' && part !== 'sustain')} />
      <TwoViews answers={answers} name={name} />
      <NotAgreed plan={plan} answers={answers} name={name} />
      <h2 class="govuk-heading-m">Keeping the good when the money stops</h2>
      <Words sentences={plan.sentences.filter(({ part }) => part === 'sustain')} />
    </>
  )
}

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

function Goal({ goal, plan }: { goal: Outcome; plan: Plan }): JSX.Element {
  const lines = plan.spendLines.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  const need = plan.needs.find(({ needId }) => needId === goal.needId)
  return (
    <SummaryList
      card={{ title: { children: goal.words, headingLevel: 3 } }}
      rows={[
        { key: 'Meets the need', value: need === undefined ? 'Not linked' : `${need.about}: ${need.words}` },
        { key: 'Known by', value: goal.knownBy },
        { key: 'Until when', value: sayEnds(goal.ends) },
        { key: 'Money', value: lines.map((line) => <p class="govuk-body">{`${line.what}: ${sayLine(line)}`}</p>) },
        { key: 'Together', value: `${sayMoney(weeklyPence({ spendLines: lines }))} a week` },
      ]}
    />
  )
}

function TwoViews({ answers, name }: { answers: readonly RevealedAnswer[]; name: string }): JSX.Element {
  const fine = answers.filter(({ person, worker }) => person === 'manage' && worker === 'manage')
  const said = answers.filter(({ person, worker }) => person !== 'left' || worker !== 'left')
  const rest = said.filter((one) => !fine.includes(one))
  return (
    <>
      <h2 class="govuk-heading-m">Both views of the needs</h2>
      {answers.length === 0 ? <p class="govuk-body">The two views have not been turned over yet.</p> : null}
      {rest.length === 0 ? null : (
        <Table
          head={['About', `${name} says`, 'The worker says']}
          firstCellIsHeader
          rows={rest.map(({ about, person, worker, personHow }) => [
            about,
            personHow === undefined ? levelSays(person, name) : `${levelSays(person, name)} (${personHow})`,
            levelSays(worker, name),
          ])}
        />
      )}
      {fine.length === 0 ? null : (
        <p class="govuk-body">{`Both say that ${name} manages: ${fine.map(({ about }) => about).join(', ')}.`}</p>
      )}
    </>
  )
}

function saidHow(
  { answer, byName, givenFor }: Pick<PlanAnswer, 'answer' | 'byName' | 'givenFor'>,
  name: string,
): string {
  if (givenFor?.how === 'recorded') return `${name} could not answer, as ${byName} wrote down:`
  return answer === 'yes-but' ? `${byName} said yes, but:` : `${byName} said:`
}

const RESERVED: readonly PlanAnswer['answer'][] = ['yes-but', 'no', 'could-not']
const STILL_OPEN: readonly (string | undefined)[] = [undefined, 'we-differ', 'ask-third']

function NotAgreed({ plan, answers, name }: Pack & { name: string }): JSX.Element {
  const reserved = plan.answers.filter(({ answer }) => RESERVED.includes(answer))
  const both = answers.filter(({ person, worker }) => person !== 'left' && worker !== 'left')
  const differ = both.filter(({ person, worker, ended }) => person !== worker && STILL_OPEN.includes(ended?.as))
  return (
    <>
      <h2 class="govuk-heading-m">What is not yet agreed</h2>
      {reserved.length + differ.length === 0 && hasAgreed(plan, 'person') ? (
        <p class="govuk-body">{`${name} and the worker both said a plain yes to the plan, and no difference is left open.`}</p>
      ) : null}
      {reserved.map(({ byName, words, answer, givenFor }) => (
        <>
          <p class="footing-said-by govuk-body">{saidHow({ answer, byName, givenFor }, name)}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
      {differ.map(({ about, ended }) => (
        <p class="govuk-body">{`${about}: they see it differently.${ended === undefined || ended.words === '' ? '' : ` ${ended.words}`}`}</p>
      ))}
    </>
  )
}
