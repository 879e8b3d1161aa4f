import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Ticked } from '../asking-one/asking-one.ts'
import type { Opened, Question } from '../needs.ts'
import { isRevealed } from '../rules.ts'
import type { Step, Together } from './together.ts'

export type TogetherReason = 'questions-not-open' | 'both-shown-already' | 'one-of-you-has-finished'

/** Whether the two may answer together: the questions are open, nothing is shown yet, and neither has finished apart. */
export function mayGoTogether(opened: Opened | undefined): Verdict<TogetherReason> {
  if (opened === undefined) return refuse('questions-not-open')
  if (isRevealed(opened) || opened.decision !== undefined) return refuse('both-shown-already')
  const { person, worker } = opened.finished
  return person === undefined && worker === undefined ? fine : refuse('one-of-you-has-finished')
}

const isDown = (ticked: readonly Ticked[], key: string): boolean =>
  ticked.some((one) => one.key === key && one.how === 'together')

/** Where the two are with one card, whatever it is about: the worker ticks, the person ticks, both turn over. */
export function stepIn({ worker, person, turned }: Readonly<Record<'worker' | 'person' | 'turned', boolean>>): Step {
  if (turned) return 'turned'
  if (!worker) return 'worker'
  return person ? 'turn' : 'person'
}

/** The same of one question. */
export const stepOf = ({ worker, person, turned }: Together, key: string): Step =>
  stepIn({
    worker: isDown(worker, key),
    person: isDown(person, key),
    turned: turned.some((view) => view.key === key),
  })

/** The question that an address or a form names, else the first that is not turned over yet. */
export const questionIn = (together: Together, key: string): Question | undefined =>
  together.opened?.questions.find((one) => one.key === key) ??
  together.opened?.questions.find((one) => stepOf(together, one.key) !== 'turned')

/** What the person typed in a session of their own stays sealed until they say themselves that they have finished. */
export const personFinishesAlone = ({ person }: Together): boolean => person.some(({ how }) => how === 'own-device')

export type TogetherFinishReason = TogetherReason | 'nothing-turned-yet'

/** Whether the two may say that they have finished: they have turned over something. What was answered apart tells nothing here. */
export function mayFinishTogether(together: Together): Verdict<TogetherFinishReason> {
  const verdict = mayGoTogether(together.opened)
  if (verdict.length > 0) return verdict
  return together.turned.length === 0 ? refuse('nothing-turned-yet') : fine
}
