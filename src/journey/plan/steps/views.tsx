import type { JSX } from 'preact'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { Plan, Side } from '../plan.ts'
import { askOf } from '../sentences/asks.ts'
import { type Voice, voiceOf } from '../voice.ts'
import { nextStep, type Step, stepsOf } from './rules.ts'

const NAMES: Record<Step['part'], (voice: Voice, person: string) => string> = {
  want: (voice, person) => (voice === 'person' ? 'What I need or want' : `What ${person} needs or wants`),
  'worker-adds': (voice) => (voice === 'worker' ? 'What you add' : 'What the worker adds'),
  available: () => 'What there is here that could help',
}

const pathOf = ({ part, side }: Step): string => `/plan/words/${askOf(part, side)?.at}`

/** A step of the worker's own that may be left, where it comes next: the person's is asked for with what is missing. */
export function offeredStep(plan: Plan, voice: Side, person: string): { path: string; words: string } | undefined {
  const step = voice === 'worker' ? nextStep(plan, voice) : undefined
  return step && { path: pathOf(step), words: `${NAMES[step.part](voice, person)}. You can leave it` }
}

/** The three steps in which a plan begins, in order, until each is written or a goal is there. */
export function Steps({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const [voice, steps] = [voiceOf(look), stepsOf(plan)]
  if (plan.outcomes.length > 0 || steps.every(({ written }) => written)) return null
  return (
    <>
      <p class="govuk-body">A plan begins in three steps:</p>
      <ol class="govuk-list govuk-list--number">
        {steps.map((step) => {
          const words = `${NAMES[step.part](voice, knownAs(look))}: ${step.written ? 'written' : 'not yet'}`
          return (
            <li>
              {step.side === voice ? (
                <a class="govuk-link" href={onRecord(look, pathOf(step))}>
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
