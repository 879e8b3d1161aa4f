import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { LetterPart } from '#journey/decision/letter/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { NO_MONEY_TODAY } from '../../words.ts'
import { NEXT_PAGE } from '../words.ts'
import { resultParts } from './parts.ts'
import type { Result } from './result.ts'
import { saidOf } from './rules.ts'
import { ACHIEVED_WORDS, RESULT, RESULT_DONE, sayCopy } from './words.ts'

/** Where nothing was held yet: what will be here. */
export function NoResult({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="The review" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">{RESULT.none}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{RESULT.noneSays}</p>
      <Button href={onRecord(look, '/review')}>See when you look at it together</Button>
    </Layout>
  )
}

/** What came of the review, in the words of the letter, and the one thing to do next. */
export function ResultPage({ result, look }: { result: Result | undefined; look: Look }): JSX.Element {
  if (result === undefined) return <NoResult look={look} />
  const own = isPerson(look)
  return (
    <Layout look={look} title="The review" back={{ href: onRecord(look, '/review') }} doneWords={RESULT_DONE}>
      <h1 class="govuk-heading-l">{own ? RESULT.title : RESULT.titleFor(knownAs(look))}</h1>
      {own ? null : <p class="govuk-body">{`This is written to ${knownAs(look)}, as they read it.`}</p>}
      {resultParts(result).map((part) => (
        <OnePart part={part} />
      ))}
      <NextPages result={result} look={look} />
      {own ? <PersonSteps result={result} look={look} /> : <WorkerSteps result={result} look={look} />}
      <p class="govuk-body">{sayCopy(result, own, look.today)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review/result.pdf')}>
          {RESULT.keep}
        </a>
      </p>
    </Layout>
  )
}

/** Each page that does what a step proposes, once. */
function NextPages({ result, look }: { result: Result; look: Look }): JSX.Element | null {
  const pages = new Map(
    result.held.steps.flatMap(({ step }) => {
      const next = NEXT_PAGE[step]
      return next === undefined ? [] : [[next.path, next.text] as const]
    }),
  )
  if (pages.size === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Where it goes on</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...pages].map(([path, text]) => (
          <li>
            <a class="govuk-link" href={onRecord(look, path)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function PersonSteps({ result, look }: { result: Result; look: Look }): JSX.Element {
  const all = result.held.steps.every(({ outcomeId }) => saidOf(result.stepsSaid, outcomeId) !== undefined)
  const typed = result.stepsSaid.some(({ typedFor }) => typedFor !== undefined)
  return (
    <>
      {typed ? <p class="govuk-body">{RESULT.sounds}</p> : null}
      <Button classes={all && !typed ? 'govuk-button--secondary' : ''} href={onRecord(look, '/review/result/say')}>
        {typed ? 'Say it myself' : all ? 'Change what I said of the steps' : 'Say whether I see it the same way'}
      </Button>
    </>
  )
}

function WorkerSteps({ result, look }: { result: Result; look: Look }): JSX.Element {
  const { achieved } = result
  const name = knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">For you to do</h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={onRecord(look, '/review/result/copy')}>
            {result.copies.length === 0 ? `Give ${name} a copy, and write it down` : `Write down another copy`}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={onRecord(look, '/review/result/say-for-person')}>
            {`Type what ${name} says of the steps`}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={onRecord(look, '/review/result/achieved')}>
            Choose what was achieved, for the national return
          </a>
          {achieved === undefined
            ? '. Not yet chosen.'
            : `. Chosen by ${achieved.byName} on ${sayDate(achieved.on)}: ${ACHIEVED_WORDS[achieved.achieved].text.toLowerCase()}. ${name} ${achieved.personAgrees ? 'sees it the same way' : 'sees it differently'}.`}
        </li>
      </ul>
    </>
  )
}

function OnePart({ part }: { part: LetterPart }): JSX.Element {
  const { heading, level, blocks } = part
  return (
    <>
      {level === 2 ? <h2 class="govuk-heading-m">{heading}</h2> : <h3 class="govuk-heading-s">{heading}</h3>}
      {blocks.map((piece) => {
        if (piece.kind === 'says') return <p class="govuk-body">{piece.text}</p>
        if (piece.kind === 'said')
          return (
            <>
              <p class="footing-said-by govuk-body">{piece.by}</p>
              <p class="footing-words govuk-body">{piece.text}</p>
            </>
          )
        return (
          <ul class="govuk-list govuk-list--bullet">
            {piece.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        )
      })}
    </>
  )
}
