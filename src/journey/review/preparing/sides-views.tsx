import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import type { Review, Side, View } from '../review.ts'
import { sideWords } from '../words.ts'
import type { Besides, Preparation } from './preparing.ts'
import { ASKS_PERSON, asksWorker, sayBefore, sayTyped, WISH_WORDS } from './words.ts'

const ORDER = ['possible', 'around', 'feelPlan', 'feelHelp', 'newNeeds', 'wish', 'withWhom'] as const
type Shown = (typeof ORDER)[number]

/** What stands under one question: the words, or the wish with its words. */
function wordsOf(said: Preparation, name: Shown): string {
  if (name !== 'wish') return said[name]
  return [said.wish === undefined ? '' : `${WISH_WORDS[said.wish]}.`, said.wishWords]
    .filter((one) => one !== '')
    .join(' ')
}

/** What each side said besides its ratings, question by question, side by side; for once both have said. */
export function PreparationSides(props: { review: Review; workerName: string; look: Look }): JSX.Element | null {
  const { review, workerName, look } = props
  const both = [review.preparation.person, review.preparation.worker]
  const said = both.filter((one) => one !== undefined)
  const asked = ORDER.filter((name) => said.some((one) => wordsOf(one, name) !== ''))
  const memories = said.flatMap((one) => one.remembered.map((memory) => ({ ...memory, side: one.side })))
  if (asked.length === 0 && memories.length === 0) return null
  const own = isPerson(look)
  const name = knownAs(look)
  const who = (side: Side) => sideWords(side, own, name, workerName)
  return (
    <>
      <h2 class="govuk-heading-m">What else each of you said</h2>
      {asked.map((ask) => (
        <>
          <h3 class="govuk-heading-s">{questionOf(ask, own, name)}</h3>
          <div class="footing-two-views">
            {said.map((one) =>
              wordsOf(one, ask) === '' ? null : (
                <div>
                  <p class="footing-said-by govuk-body">{`${who(one.side)} (${sayDate(one.on)})`}</p>
                  <p class="footing-words govuk-body">{wordsOf(one, ask)}</p>
                </div>
              ),
            )}
          </div>
        </>
      ))}
      {memories.map(({ side, on, about, words, same, nowWords }) => (
        <>
          <p class="footing-said-by govuk-body">
            {sayBefore(on, about, own && side === 'person' ? undefined : who(side))}
          </p>
          <p class="footing-words govuk-body">{words}</p>
          <p class="govuk-body">{same ? 'That is how it is remembered now.' : `Not quite. ${nowWords}`}</p>
        </>
      ))}
      <p class="govuk-body">A wish is something to talk about. Nothing is decided by it.</p>
    </>
  )
}

const questionOf = (name: keyof Besides, own: boolean, person: string): string =>
  (own ? ASKS_PERSON : asksWorker(person))[name].ask

/** Under a view that somebody typed for the person: who, when, how, and whether it sounds like them. */
export const TypedForNote = ({ view, look }: { view: View; look: Look }): JSX.Element | null =>
  view.typedFor === undefined ? null : (
    <p class="govuk-body-s">{sayTyped(view.typedFor, view, isPerson(look), knownAs(look))}</p>
  )
