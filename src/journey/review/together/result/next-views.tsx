import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { differences, goalOrigin, type Plan } from '#journey/plan/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import type { NextStep } from '../../review.ts'
import { NO_MONEY_TODAY, STEP_WORDS } from '../../words.ts'
import type { Result } from './result.ts'
import { NoResult } from './views.tsx'
import { RESULT_DONE } from './words.ts'

type Shape = { result: Result | undefined; versions: { before: Plan; after: Plan } | undefined }

/** From what came of the review to the next version of the plan: each goal with its step, and in what the versions differ. */
export function NextPlanPage({ shape, look }: { shape: Shape; look: Look }): JSX.Element {
  const { result, versions } = shape
  if (result === undefined) return <NoResult look={look} />
  const begun = result.became !== undefined
  return (
    <Layout
      look={look}
      title="The next version"
      back={{ href: onRecord(look, '/review/result') }}
      doneWords={RESULT_DONE}
    >
      <h1 class="govuk-heading-l">The next version of the plan</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        It begins as a copy of the plan. You change in it what you agreed. Then both of you read it and say yes or no.
      </p>
      <p class="govuk-body">
        Its page says whether somebody has to decide again. More money always needs a decision. Less needs{' '}
        {isPerson(look) ? 'your' : 'the person’s'} own yes.
      </p>
      <h2 class="govuk-heading-m">What the review says, goal by goal</h2>
      <ul class="govuk-list govuk-list--spaced">
        {result.held.steps.map((step) => (
          <li>
            <OneStep step={step} result={result} versions={versions} look={look} />
          </li>
        ))}
      </ul>
      {begun ? <Begun versions={versions} look={look} /> : null}
      {begun && look.form === undefined ? null : (
        <Form look={look}>
          <Button preventDoubleClick>Begin the new version</Button>
        </Form>
      )}
    </Layout>
  )
}

/** A goal with its step; in a version that was begun, with the page on which it is carried out. */
function OneStep(props: { step: NextStep; result: Result; versions: Shape['versions']; look: Look }): JSX.Element {
  const { step, result, versions, look } = props
  const after = versions?.after
  const words = result.held.outcomes.find(({ outcomeId }) => outcomeId === step.outcomeId)?.words ?? ''
  const was = versions?.before.outcomes.find(({ outcomeId }) => outcomeId === step.outcomeId)
  const goal = was && after?.outcomes.find((one) => goalOrigin(one) === goalOrigin(was))
  const way = goal === undefined ? undefined : wayFor(step.step, goal.outcomeId)
  return (
    <>
      <strong>{words}</strong>
      {`: ${STEP_WORDS[step.step].toLowerCase()}.`}
      {after !== undefined && goal === undefined ? ' It is no longer in the new version.' : null}
      {way === undefined ? null : (
        <>
          <br />
          <a class="govuk-link" href={onRecord(look, way.path)}>
            {way.text}
            <span class="govuk-visually-hidden">{`: ${words}`}</span>
          </a>
        </>
      )}
    </>
  )
}

function wayFor(step: NextStep['step'], outcomeId: string): { path: string; text: string } | undefined {
  const ways: Record<NextStep['step'], { path: string; text: string } | undefined> = {
    'go-on': undefined,
    change: { path: `/plan/outcomes/${outcomeId}`, text: 'Change it in the new version' },
    more: { path: '/plan/spend-lines/add', text: 'Add what more the money is for' },
    'step-down': { path: '/plan', text: 'Make it less in small steps, in the new version' },
    end: { path: `/plan/outcomes/${outcomeId}/remove`, text: 'Take it out, only if both of you want that now' },
  }
  return ways[step]
}

/** In what the two versions differ, in words; pounds first. */
function Begun({ versions, look }: { versions: Shape['versions']; look: Look }): JSX.Element | null {
  if (versions === undefined) return null
  const { before, after } = versions
  const found = differences(before, after)
  const all = [...found.lines, ...found.goals, ...found.sentences]
  return (
    <>
      <p class="govuk-body">
        Something new came up?{' '}
        <a class="govuk-link" href={onRecord(look, '/plan/outcomes/add')}>
          Add a goal for it
        </a>
      </p>
      <h2 class="govuk-heading-m">What is different so far</h2>
      <p class="govuk-body">{`Each week: ${sayMoney(found.weekly.beforePence)} before, ${sayMoney(found.weekly.afterPence)} in the new version.`}</p>
      {all.length === 0 ? (
        <p class="govuk-body">Nothing yet. The new version says the same.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {all.map((one) => (
            <li>
              {one.kind === 'changed'
                ? `${one.about}: from “${one.from}” to “${one.to}”`
                : `${one.kind === 'added' ? 'New' : 'Taken out'}: ${one.words}`}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, `/plan/versions/${before.versionId}/with/${after.versionId}`)}>
          See both versions side by side
        </a>
      </p>
      <Button href={onRecord(look, '/plan')}>Go to the new version</Button>
    </>
  )
}
