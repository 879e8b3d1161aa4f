import type { JSX } from 'preact'
import { Button, Details, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { EndsFields } from '../ends-fields.tsx'
import { Examples, withExample } from '../examples/views.tsx'
import { LeftInPlan } from '../left.tsx'
import { needOf } from '../needs-met.ts'
import { KINDS, type Outcome, type Plan, WHOSE } from '../plan.ts'
import { voiceOf } from '../voice.ts'
import { WhoseWordsField } from '../whose-words-views.tsx'
import { KIND_WORDS } from '../words.ts'
import { pointsOf, SCALES, type ScaleName } from './forms.ts'
import { POINT_LABELS, SCALE_WORDS, sayWhose } from './words.ts'

const NO_NEED = 'none'

type Props = { plan: Plan; goal: Outcome | undefined; look: Look; action?: string }

/** The form of one goal: a new one where `goal` is undefined. */
export function GoalForm(props: Props): JSX.Element {
  const { goal, look } = props
  const own = voiceOf(look) === 'person'
  return (
    <Layout look={look} title="A goal in the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">
        {own
          ? 'What do you want to be better, or to stay good?'
          : `What does ${knownAs(look)} want to be better, or to stay good?`}
      </h1>
      <p class="govuk-body">
        {own
          ? 'Say it as you would say it. Your worker can add to it.'
          : `Use ${knownAs(look)}’s own words where you can. It will say that you typed them.`}
      </p>
      <LeftInPlan plan={props.plan} look={look} />
      <Form look={look} {...(props.action === undefined ? {} : { action: props.action })}>
        <Asked {...props} own={own} />
        <Offered goal={goal} look={look} own={own} />
        <Button preventDoubleClick>{goal === undefined ? 'Add this goal' : 'Keep this change'}</Button>
      </Form>
    </Layout>
  )
}

function Asked({ plan, goal, look, own }: Props & { own: boolean }): JSX.Element {
  const needs = plan.needs.map(({ needId, about, words }) => ({ value: needId, text: about, hint: words }))
  return (
    <>
      <Textarea {...bind(look, 'words', withExample(look, 'goal', goal?.words))} label="The goal" rows={3} />
      <Examples
        kind="goal"
        path={goal === undefined ? '/plan/outcomes/add' : `/plan/outcomes/${goal.outcomeId}`}
        look={look}
      />
      <WhoseWordsField now={goal} look={look} />
      <Radios
        {...bind(look, 'need', goal === undefined ? look.query.need?.[0] : (needOf(plan, goal)?.needId ?? NO_NEED))}
        legend="Which need does it help with?"
        items={[...needs, { value: NO_NEED, text: 'None of these yet', hint: 'You can choose later.' }]}
      />
      <Radios
        {...bind(look, 'kind', goal?.kind)}
        legend="What kind of goal is it?"
        hint="No kind is better than another."
        items={KINDS.map((value) => ({ value, ...KIND_WORDS[value] }))}
      />
      <Textarea
        {...bind(look, 'knownBy', goal?.knownBy)}
        label="How will we know that it is reached?"
        hint={
          own
            ? 'What would you notice? You can leave this and come back.'
            : 'What would both of you notice? You can leave this and come back.'
        }
        rows={3}
      />
      <EndsFields look={look} now={goal?.ends} legend="When does this goal end?" />
    </>
  )
}

const scaleNameOf = (goal: Outcome | undefined): ScaleName =>
  goal?.scale?.length === 3 ? 'three' : goal?.scale?.length === 5 ? 'five' : 'words'

/** What may be left: point by point, and whose goal it is. Open where something stands in it. */
function Offered({ goal, look, own }: { goal: Outcome | undefined; look: Look; own: boolean }): JSX.Element {
  const now = scaleNameOf(goal)
  const names = Object.keys(SCALES) as ScaleName[]
  const open = now !== 'words' || goal?.whose === 'carer' || look.form !== undefined
  return (
    <Details summary="More about this goal, if you like" open={open}>
      <Radios
        {...bind(look, 'scale', now)}
        legend="How do you want to say how we will know?"
        items={names.map((name) => ({
          value: name,
          ...SCALE_WORDS[name],
          conditional: name === 'words' ? undefined : <Points name={name} goal={goal} look={look} />,
        }))}
      />
      <Radios
        {...bind(look, 'whose', goal?.whose ?? 'person')}
        legend="Whose goal is it?"
        items={WHOSE.map((value) => ({ value, text: sayWhose(value, own, knownAs(look)) }))}
      />
    </Details>
  )
}

function Points({ name, goal, look }: { name: 'three' | 'five'; goal: Outcome | undefined; look: Look }): JSX.Element {
  const said = scaleNameOf(goal) === name ? (goal?.scale ?? []) : []
  return (
    <>
      {pointsOf(name).map((box, index) => (
        <Input {...bind(look, box, said[index])} label={POINT_LABELS[SCALES[name]][index] ?? ''} />
      ))}
    </>
  )
}

/** Asked before a goal is taken out. */
export function RemoveGoal({ goal, look }: { goal: Outcome; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Take out a goal" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">Take this goal out of the plan?</h1>
      <p class="footing-words govuk-body">{goal.words}</p>
      <p class="govuk-body">
        What the money was for stays in the plan. You can link it to another goal, or take it out too.
      </p>
      <Form look={look}>
        <Button preventDoubleClick>Take it out</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan')}>
          No, leave it in
        </a>
      </p>
    </Layout>
  )
}
