import type { JSX } from 'preact'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import type { Answered, Opened, Said, Side, View } from './needs.ts'
import { LIMB_WORDS, levelsAbout, NOT_YET, OWN_LEVELS, originSentence, SAID_LATER } from './words.ts'

/** How the person is addressed in a sentence: 'you' to them, by name to others. */
export const whoIs = (look: Look): string => (isPerson(look) ? 'you' : knownAs(look))

/** The worker of this assessment by name: who answered as one, else who opened it. */
export const workerOf = (opened: Opened): string => opened.finished.worker?.byName ?? opened.byName

/** Where a side answers. */
export const pathOf = (side: Side): string => (side === 'person' ? '/needs/my-answers' : '/needs/worker-answers')

/** Both answers to one question side by side, with their words, as they were given. */
export function TwoViews({ view, opened, look }: { view: View; opened: Opened; look: Look }): JSX.Element {
  const name = knownAs(look)
  const label = (side: Side, labels: Record<Answered, string>): string =>
    view[side].level === 'left' && opened.finished[side] === undefined ? NOT_YET : labels[view[side].level]
  return (
    <div class="footing-two-views">
      <OneView
        who={isPerson(look) ? 'You said' : `${name} said`}
        label={label('person', OWN_LEVELS)}
        said={view.person}
      />
      <OneView who={`${workerOf(opened)} said`} label={label('worker', levelsAbout(name))} said={view.worker} />
    </div>
  )
}

const OneView = ({ who, label, said }: { who: string; label: string; said: Said }): JSX.Element => (
  <div>
    <p class="footing-said-by govuk-body">{who}</p>
    <p class="govuk-body">{`“${label}”`}</p>
    <AnswerDetail said={said} />
  </div>
)

/** What stands beside an answer: the words, in which ways it is hard, how it changes, and who typed it if somebody else did. */
export function AnswerDetail({ said }: { said: Omit<Said, 'level'> }): JSX.Element {
  const { words, limbs, varies, origin } = said
  const typed = originSentence(origin)
  return (
    <>
      {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
      {limbs.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {limbs.map((limb) => (
            <li>{LIMB_WORDS[limb]}</li>
          ))}
        </ul>
      )}
      {varies === '' ? null : (
        <>
          <p class="govuk-body">How it changes:</p>
          <p class="footing-words govuk-body">{varies}</p>
        </>
      )}
      {typed === undefined ? null : <p class="govuk-hint">{typed}</p>}
      {origin?.late ? <p class="govuk-hint">{SAID_LATER}</p> : null}
    </>
  )
}
