import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import { Button, Details, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { Question } from '../needs.ts'
import type { QuestionSet } from './council-questions.ts'
import { changedQuestions } from './rules.ts'
import { SETTING, SETTING_DONE, sayChanged, saySetBy } from './words.ts'

/** The questions in force, those from a coming day, and those of before. */
export function CouncilQuestionsPage({ sets, look }: { sets: readonly QuestionSet[]; look: Look }): JSX.Element {
  const { now, coming, earlier } = inForce(sets, look.today)
  const order = [...coming.toReversed(), ...(now === undefined ? [] : [now]), ...earlier]
  const one = (set: QuestionSet) => <OtherSet set={set} before={order[order.indexOf(set) + 1]} />
  return (
    <Layout look={look} title={SETTING.title} back={{ href: to(look, '/settings') }} doneWords={SETTING_DONE}>
      <h1 class="govuk-heading-l">{SETTING.title}</h1>
      <p class="govuk-body">{SETTING.intro}</p>
      <Button href={to(look, '/council-questions/change')}>Change a question, or add your own</Button>
      {now === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`Asked since ${sayDate(now.from)}`}</h2>
          <OneSet set={now} />
        </>
      )}
      <h2 class="govuk-heading-m">Coming</h2>
      {coming.length === 0 ? <p class="govuk-body">{SETTING.none}</p> : coming.map(one)}
      {earlier.length === 0 ? null : <Details summary="What was asked before">{earlier.map(one)}</Details>}
    </Layout>
  )
}

const List = ({ questions }: { questions: readonly Question[] }): JSX.Element => (
  <SummaryList rows={questions.map(({ about, ask }) => ({ key: about, value: ask }))} />
)

/** A set in full: the ten of the law, then what may be left. */
function OneSet({ set }: { set: QuestionSet }): JSX.Element {
  const extras = set.questions.filter(({ area }) => area !== 'care-act')
  return (
    <>
      <h3 class="govuk-heading-s">{SETTING.law}</h3>
      <p class="govuk-body-s">{SETTING.lawSays}</p>
      <List questions={set.questions.filter(({ area }) => area === 'care-act')} />
      {extras.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{SETTING.extras}</h3>
          <p class="govuk-body-s">{SETTING.extrasSay}</p>
          <List questions={extras} />
        </>
      )}
      <p class="govuk-body-s">{saySetBy(set)}</p>
    </>
  )
}

/** What a set asks otherwise than the one before it; the first one in full. */
function OtherSet({ set, before }: { set: QuestionSet; before: QuestionSet | undefined }): JSX.Element {
  return (
    <>
      <h3 class="govuk-heading-s">{`From ${sayDate(set.from)}`}</h3>
      {before === undefined ? (
        <OneSet set={set} />
      ) : (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {changedQuestions(before.questions, set.questions).map((changed) => (
              <li>{sayChanged(changed)}</li>
            ))}
          </ul>
          <p class="govuk-body-s">{saySetBy(set)}</p>
        </>
      )}
    </>
  )
}
