import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Review } from '../review.ts'
import type { NewNeed } from './preparing.ts'
import { askedWithoutAnswer, mayTypeFor } from './rules.ts'
import { sayAsked, sayAskedEnough } from './words.ts'

type Props = { review: Review; look: Look }

const Way = ({ path, words, look }: { path: string; words: string; look: Look }): JSX.Element => (
  <li>
    <a class="govuk-link" href={onRecord(look, path)}>
      {words}
    </a>
  </li>
)

/** The other ways to say how it goes: on paper, by phone, together; and what the person can do about what was said. */
export const WaysToSay = (props: Props): JSX.Element =>
  isPerson(props.look) ? <PersonWays {...props} /> : <WorkerWays {...props} />

function PersonWays({ review, look }: Props): JSX.Element {
  const typed = review.preparation.person?.typedFor
  return (
    <>
      {review.typedForPerson && typed?.sounds === undefined ? (
        <InsetText>
          <p class="govuk-body">Somebody typed what you said for this review.</p>
          <a class="govuk-link" href={onRecord(look, '/review/sounds-like-me')}>
            Say whether it sounds like you
          </a>
        </InsetText>
      ) : null}
      {review.asked.length > 0 && !review.said.person
        ? sayAsked(review.asked, true, '').map((words) => <p class="govuk-body">{words}</p>)
        : null}
      <p class="govuk-body">You can also ring your worker and say it. Or do it with somebody you trust.</p>
      <ul class="govuk-list govuk-list--bullet">
        <Way path="/review/on-paper" words="Read or print the questions" look={look} />
        {review.said.person ? <Way path="/review/say" words="Say it again, in other words" look={look} /> : null}
        {review.said.person ? <Way path="/review/take-back" words="Take back what I said" look={look} /> : null}
      </ul>
    </>
  )
}

function WorkerWays({ review, look }: Props): JSX.Element {
  const name = knownAs(look)
  const enough = askedWithoutAnswer(review.asked)
  return (
    <>
      {review.asked.length > 0 && !review.said.person
        ? [...sayAsked(review.asked, false, name), sayAskedEnough(enough, name)].map((words) => (
            <p class="govuk-body">{words}</p>
          ))
        : null}
      <ul class="govuk-list govuk-list--bullet">
        {review.said.person || review.said.worker ? null : (
          <Way path="/review/cards" words={`Do it together in the room: ${name} and you, goal by goal`} look={look} />
        )}
        <Way path="/review/on-paper" words={`Print the questions for ${name}`} look={look} />
        {isFine(mayTypeFor(review)) ? (
          <Way
            path="/review/say-for-person"
            words={`Type what ${name} says, by phone, on paper or beside you`}
            look={look}
          />
        ) : null}
        {isFine(mayTypeFor(review)) ? (
          <Way path="/review/hand-over" words={`Lend ${name} this device, so that they say it alone`} look={look} />
        ) : null}
        {review.said.person ? null : (
          <Way path="/review/asked" words={`I asked ${name}, and there was no answer`} look={look} />
        )}
        {enough && !review.said.person && review.said.worker ? (
          <Way path="/review/conclude" words={`Hold the review without ${name}’s words: all goes on`} look={look} />
        ) : null}
      </ul>
    </>
  )
}

/** A new need that was named before a review, and what follows from it. The person reads both. */
export function NewNeedNote({ need, look }: { need: NewNeed; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <>
      <h2 class="govuk-heading-m">Something new</h2>
      <p class="footing-said-by govuk-body">{`${own ? 'You' : knownAs(look)} said on ${sayDate(need.on)}`}</p>
      <p class="footing-words govuk-body">{need.words}</p>
      {need.noted === undefined ? (
        own ? (
          <p class="govuk-body">Your worker has read it, and writes here what follows from it.</p>
        ) : (
          <Button classes="govuk-button--secondary" href={onRecord(look, '/review/new-needs')}>
            Write what follows from it
          </Button>
        )
      ) : (
        <>
          <p class="footing-said-by govuk-body">{`${need.noted.byName} wrote on ${sayDate(need.noted.on)}`}</p>
          <p class="footing-words govuk-body">{need.noted.words}</p>
        </>
      )}
    </>
  )
}
