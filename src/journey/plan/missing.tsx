import type { JSX } from 'preact'
import type { Reason, Verdict } from '#core/verdict.ts'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Plan } from './plan.ts'
import type { ToSubmitReason } from './rules.ts'
import { mayShape, type Voice, voiceOf } from './voice.ts'
import { missingWords } from './words.ts'

type One = Reason<ToSubmitReason>

/** Everything that is still missing, each with a link to where the reader can put it right. Nothing where nothing is. */
export function Missing(props: {
  reasons: Verdict<ToSubmitReason>
  plan: Plan
  look: Look
  title: string
}): JSX.Element | null {
  const { reasons, plan, look, title } = props
  if (reasons.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map((one) => (
          <li>{sentence(one, plan, look)}</li>
        ))}
      </ul>
    </>
  )
}

function sentence(one: One, plan: Plan, look: Look): JSX.Element | string {
  const words = `${about(one, plan)}${missingWords(one.code, voiceOf(look), knownAs(look))}.`
  const path = mayShape(look, plan) ? placeOf(one, voiceOf(look)) : undefined
  return path === undefined ? (
    words
  ) : (
    <a class="govuk-link" href={onRecord(look, path)}>
      {words}
    </a>
  )
}

/** Which goal, need or spend line a reason is about, in a word or two before it. */
function about({ at }: One, plan: Plan): string {
  const need = plan.needs.find(({ needId }) => needId === at)
  if (need !== undefined) return `${need.about}. `
  const goal = plan.outcomes.findIndex(({ outcomeId }) => outcomeId === at)
  if (goal >= 0) return `Goal ${goal + 1}. `
  const line = plan.spendLines.find(({ spendLineId }) => spendLineId === at)
  return line === undefined ? '' : `${line.what}. `
}

/** Where this reader can put one missing thing right; undefined where it is the other side's. */
export function placeOf({ code, at }: One, voice: Voice): string | undefined {
  const own = (side: Voice, path: string) => (voice === side ? path : undefined)
  const places: Record<ToSubmitReason, string | undefined> = {
    'plan-has-no-outcomes': '/plan/outcomes/add',
    'outcome-meets-no-need': `/plan/outcomes/${at}#need`,
    'outcome-has-no-known-by': `/plan/outcomes/${at}#knownBy`,
    'change-outcome-has-no-end': `/plan/outcomes/${at}#endsAs`,
    'need-is-not-met': own('worker', `/plan/needs/${at}/otherwise`),
    'plan-has-no-spend-line': '/plan/spend-lines/add',
    'spend-line-serves-no-outcome': `/plan/spend-lines/${at}#goal`,
    'spend-line-ends-before-it-starts': `/plan/spend-lines/${at}#endsOn`,
    'person-has-said-nothing': own('person', '/plan/words/want'),
    'sustain-risk-not-answered': own('worker', '/plan/words/sustain-as-worker'),
    'no-one-to-ring': voice === 'person' ? '/plan/words/unwell-ring' : '/plan/words/unwell-ring-as-worker',
    'what-if-it-breaks-not-said':
      voice === 'person' && at !== undefined
        ? `/plan/spend-lines/${at}/keeping-it#whoRepairs`
        : own('worker', '/plan/words/sustain-as-worker'),
    'nobody-said-how-they-understand-it':
      voice === 'person' ? '/plan/words/understood' : '/plan/words/understood-as-worker',
    'person-has-not-agreed': own('person', '/plan/agree'),
    'worker-has-not-agreed': own('worker', '/plan/agree-as-worker'),
  }
  return places[code]
}
