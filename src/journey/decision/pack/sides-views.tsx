import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { levelSays, type RevealedAnswer } from '#journey/needs/index.ts'
import { gapOf, hasAgreed, type Plan, type PlanAnswer, sentenceOf, type Talk } from '#journey/plan/index.ts'
import { WideTable } from '#web/components/index.ts'
import type { Pack } from './pack.ts'

const ENDED: Record<NonNullable<RevealedAnswer['ended']>['as'], string> = {
  'we-agree': 'both agree now',
  'we-differ': 'they still differ',
  'ask-third': 'somebody else is asked',
  'leave-it': 'they leave it as it is',
}

/** Both views of the needs; where they differ, how the talk about it ended. */
export function TwoViews({ answers, name }: { answers: readonly RevealedAnswer[]; name: string }): JSX.Element {
  const fine = answers.filter(({ person, worker }) => person === 'manage' && worker === 'manage')
  const said = answers.filter(({ person, worker }) => person !== 'left' || worker !== 'left')
  const rest = said.filter((one) => !fine.includes(one))
  const differ = rest.filter(({ person, worker }) => person !== worker)
  return (
    <>
      <h2 class="govuk-heading-m">Both views of the needs</h2>
      {answers.length === 0 ? <p class="govuk-body">The two views have not been turned over yet.</p> : null}
      {rest.length === 0 ? null : (
        <WideTable
          head={['About', `${name} says`, 'The worker says']}
          rows={rest.map(({ about, person, worker, personHow }) => [
            about,
            personHow === undefined ? levelSays(person, name) : `${levelSays(person, name)} (${personHow})`,
            levelSays(worker, name),
          ])}
        />
      )}
      {differ.length === 0 ? null : (
        <>
          <p class="govuk-body">Where they differed, and how it ended:</p>
          <ul class="govuk-list govuk-list--bullet">
            {differ.map((one) => (
              <li>{`${one.about}: ${howItEnded(one)}`}</li>
            ))}
          </ul>
        </>
      )}
      {fine.length === 0 ? null : (
        <p class="govuk-body">{`Both say that ${name} manages: ${fine.map(({ about }) => about).join(', ')}.`}</p>
      )}
    </>
  )
}

function howItEnded({ person, worker, ended }: RevealedAnswer): string {
  if (person === 'left' || worker === 'left') return 'one side left it'
  return ended === undefined
    ? 'not talked about yet'
    : `${ENDED[ended.as]}${ended.words === '' ? '' : `. ${ended.words}`}`
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

/** Answers to the plan that were no plain yes, and differences that are still open. */
export function NotAgreed({ plan, answers, name }: Pick<Pack, 'plan' | 'answers'> & { name: string }): JSX.Element {
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

/** How each would tell a friend what the money is for, side by side, and whether both mean the same. */
export function Understood({ plan, talks, name }: { plan: Plan; talks: readonly Talk[]; name: string }): JSX.Element {
  const gap = gapOf(plan, talks)
  const side = (which: 'person' | 'worker', title: string) => {
    const said = sentenceOf(plan, 'understood', which)
    return (
      <div>
        <p class="footing-said-by govuk-body">{title}</p>
        <p class={said === undefined ? 'govuk-body' : 'footing-words govuk-body'}>
          {said?.words ?? 'Has not said it yet.'}
        </p>
      </div>
    )
  }
  const [talk] = talks
  return (
    <>
      <h2 class="govuk-heading-m">What each understands, and what is not yet understood</h2>
      <div class="footing-two-views">
        {side('person', `${name}, about what the money is for:`)}
        {side('worker', 'The worker, about what the money is for:')}
      </div>
      {gap === undefined ? null : <p class="govuk-body">{GAP[gap]}</p>}
      {talk === undefined ? null : (
        <p class="govuk-body">
          {`${talk.byName} wrote on ${sayDate(talk.on)}: ${talk.same ? 'they mean the same now.' : 'they do not mean the same.'} ${talk.words}`}
        </p>
      )}
    </>
  )
}

const GAP = {
  'a-side-is-missing': 'Not both have said it, so nobody knows yet whether they mean the same.',
  'not-the-same': 'They do not mean the same yet. It is something to talk about, not a mark against the plan.',
}
