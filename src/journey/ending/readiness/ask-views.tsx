import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inSentence } from '#core/in-sentence.ts'
import type { Side } from '#journey/review/index.ts'
import { Details, InsetText } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Ending } from '../ending.ts'
import { guideFor, WHY_WORDS } from './guide.ts'
import type { Ask, Earlier, Gap, Readiness } from './readiness.ts'
import { asksOf, gapsOf, viewOn } from './rules.ts'
import {
  ANSWER_WORDS,
  CONDITION_TITLES,
  CONDITION_WORDS,
  HOW_TYPED,
  REPLACEMENT_WORDS,
  sayEarlier,
  WENT_WORDS,
} from './words.ts'

/** What a side is asked in one question. */
export const sayAsk = ({ condition, goal }: Ask, side: Side): string =>
  CONDITION_WORDS[side][condition === 'c' && goal?.kind === 'maintenance' ? 'c-steady' : condition]

/** Where the person says no: their own words, before anything else. */
export function TheirWords({ ending, look }: { ending: Ending; look: Look }): JSX.Element | null {
  const noes = asksOf(ending.goals).flatMap((ask) => {
    const view = viewOn(ending.views, ask, 'person')
    return view?.said === 'no' ? [{ ask, view }] : []
  })
  if (noes.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{`${knownAs(look)} does not agree`}</h2>
      <p class="govuk-body">Read this first, and talk about it before anything else.</p>
      {noes.map(({ ask, view }) => (
        <>
          <p class="footing-said-by govuk-body">{`${CONDITION_TITLES[ask.condition]}: no, said on ${sayDate(view.on)}`}</p>
          {view.words === '' ? (
            <p class="govuk-body">{`${knownAs(look)} has not said why. Ask, and listen to the end.`}</p>
          ) : (
            <p class="footing-words govuk-body">{view.words}</p>
          )}
        </>
      ))}
    </>
  )
}

/** Whether the reader is that side. Somebody who only confirms is neither. */
const isSide = (side: Side, look: Look): boolean => (side === 'person' ? isPerson(look) : look.permit?.as === 'worker')

type Shape = { readiness: Readiness; ending: Ending; look: Look }

/** Each question with both answers, what was said before, and what is open, with what helps to talk about it. */
export function Views({ readiness, ending, look }: Shape): JSX.Element {
  const gaps = gapsOf(readiness)
  return (
    <>
      {asksOf(ending.goals).map((ask) => (
        <section>
          <h2 class="govuk-heading-m" id={`condition-${ask.key}`}>
            {CONDITION_TITLES[ask.condition]}
          </h2>
          {ask.goal === undefined ? null : <p class="footing-words govuk-body">{ask.goal.words}</p>}
          <div class="footing-two-views">
            <OneView ending={ending} ask={ask} side="person" look={look} />
            <OneView ending={ending} ask={ask} side="worker" look={look} />
          </div>
          <SaidBefore earlier={readiness.earlier} ask={ask} look={look} />
          <InItsPlace readiness={readiness} ask={ask} />
          {gaps
            .filter((gap) => gap.ask.key === ask.key)
            .map((gap) => (
              <Open gap={gap} look={look} />
            ))}
        </section>
      ))}
    </>
  )
}

function OneView({
  ending,
  ask,
  side,
  look,
}: {
  ending: Ending
  ask: Ask
  side: Side
  look: Look
}): JSX.Element | null {
  const view = viewOn(ending.views, ask, side)
  if (view === undefined) return null
  const own = isPerson(look)
  const who = isSide(side, look) ? 'You' : side === 'person' ? knownAs(look) : view.byName
  return (
    <div>
      <p class="footing-said-by govuk-body">{`${who}, ${sayDate(view.on)}: ${inSentence(ANSWER_WORDS[view.said])}`}</p>
      <p class="govuk-body">{sayAsk(ask, side)}</p>
      {view.words === '' ? null : <p class="footing-words govuk-body">{view.words}</p>}
      {view.typedFor === undefined ? null : (
        <p class="govuk-hint">
          {`${view.typedFor.byName} typed it on ${sayDate(view.typedFor.on)}, ${HOW_TYPED[view.typedFor.how] ?? ''}.${view.typedFor.witnessName ? ` ${view.typedFor.witnessName} heard it too.` : ''}${own ? ' Not what you said? You can change it below.' : ''}`}
        </p>
      )}
      {view.typedFor?.photoId === undefined || !own ? null : (
        <p class="govuk-body-s govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, `/plan/signed-pages/${view.typedFor.photoId}`)}>
            The signed page
          </a>
        </p>
      )}
    </div>
  )
}

/** What was said about this before anybody spoke of an ending, each with its day. */
export function SaidBefore(props: {
  earlier: readonly Earlier[]
  ask: Ask
  look: Look
  only?: Side
}): JSX.Element | null {
  const { earlier, ask, look, only } = props
  const there = earlier.filter(
    ({ condition, side }) => condition === ask.condition && (only === undefined || side === only),
  )
  if (there.length === 0) return null
  const worker = isPerson(look) ? 'your worker' : 'the worker'
  const who = (side: Side): string => (isSide(side, look) ? 'you' : side === 'person' ? knownAs(look) : worker)
  return (
    <ul class="govuk-list">
      {there.map((one) => (
        <li class="footing-words">{sayEarlier(one, who(one.side))}</li>
      ))}
    </ul>
  )
}

function InItsPlace({ readiness, ask }: { readiness: Readiness; ask: Ask }): JSX.Element | null {
  const there = readiness.replacements.filter(({ outcomeId }) => outcomeId === ask.goal?.outcomeId)
  if (ask.condition !== 'c' || there.length === 0) return null
  return (
    <>
      <p class="govuk-body">In its place:</p>
      <ul class="govuk-list govuk-list--bullet">
        {there.map(({ kind, what, tried }) => (
          <li>
            {`${REPLACEMENT_WORDS[kind].text}: ${what}. ${
              tried === undefined
                ? 'Not tried yet.'
                : `Tried on ${sayDate(tried.on)}, said by ${tried.byName}: ${WENT_WORDS[tried.went].toLowerCase()}.${tried.words === '' ? '' : ` “${tried.words}”`}`
            }`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Something that is open: why, what helps to talk about it, and the reason why it ends all the same, if somebody gave one. */
function Open({ gap, look }: { gap: Gap; look: Look }): JSX.Element {
  const { ask, why, reason } = gap
  const guide = guideFor(isPerson(look) ? 'person' : 'worker', ask.condition)
  return (
    <>
      <InsetText>{WHY_WORDS[why]}</InsetText>
      <Details summary="What helps to talk about it">
        <p class="govuk-body">You could ask:</p>
        <ul class="govuk-list govuk-list--bullet">
          {guide.ask.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p class="govuk-body">What helps:</p>
        <ul class="govuk-list govuk-list--bullet">
          {guide.helps.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Details>
      {reason === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`Why it would end all the same. ${reason.byName} wrote on ${sayDate(reason.on)}:`}</p>
          <p class="footing-words govuk-body">{reason.words}</p>
        </>
      )}
    </>
  )
}
