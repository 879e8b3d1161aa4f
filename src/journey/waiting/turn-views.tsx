import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { whoseTurnOf } from '#journey/decision/information/reads.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { isWorker } from './reader.ts'

/** Whose turn it is, and what for; undefined where nobody waits. */
export type WhoseTurn = Awaited<ReturnType<typeof whoseTurnOf>>

type Question = Extract<WhoseTurn, { what: 'information' }>['open'][number]

/** The questions that this reader can answer, the oldest first. */
export function forReader(turn: WhoseTurn, look: Look): readonly Question[] {
  if (turn?.what !== 'information') return []
  if (isPerson(look)) return turn.open.filter(({ askedOf }) => askedOf === 'person')
  return isWorker(look) ? turn.open : []
}

export const answerPath = (look: Look, { informationId }: Question): string =>
  onRecord(look, `/decision/information/${informationId}`)

/** What whoever decides asked first: of whom, and why. The page says that the days go on counting. */
export function Turns({ turn, look }: { turn: WhoseTurn; look: Look }): JSX.Element | null {
  if (turn?.what !== 'information') return null
  return (
    <>
      <h2 class="govuk-heading-m">{heading(turn, look)}</h2>
      {turn.open.map((one) => (
        <>
          <p class="footing-said-by govuk-body">{`${one.askedByName} asked ${askedOf(one, look)} on ${sayDate(one.on)}:`}</p>
          <p class="footing-words govuk-body">{one.question}</p>
          <p class="govuk-body">{`Why: ${one.why}`}</p>
        </>
      ))}
      <p class="govuk-body">The decision waits for this. The days go on counting meanwhile.</p>
    </>
  )
}

const askedOf = ({ askedOf: of }: Question, look: Look): string =>
  of === 'person' ? (isPerson(look) ? 'you' : knownAs(look)) : isWorker(look) ? 'you' : 'the worker'

function heading({ who }: Extract<WhoseTurn, { what: 'information' }>, look: Look): string {
  const mine = who === 'both' || (who === 'person' ? isPerson(look) : isWorker(look))
  if (mine && (isPerson(look) || isWorker(look))) return 'It is your turn: a question first'
  return who === 'person'
    ? `It is ${knownAs(look)}’s turn: a question first`
    : 'It is the worker’s turn: a question first'
}
