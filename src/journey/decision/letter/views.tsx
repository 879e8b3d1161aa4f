import type { JSX } from 'preact'
import { Button, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Letter, LetterPart, Piece } from './letter.ts'
import { letterParts } from './parts.ts'
import { LETTER } from './words.ts'

/** The letter as a page: the same words as on paper. */
export function LetterPage({ letter, look }: { letter: Letter | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="The letter" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">
        {letter === undefined ? LETTER.none : isPerson(look) ? LETTER.title : LETTER.titleFor(name)}
      </h1>
      {letter === undefined ? (
        <>
          <InsetText>{LETTER.noneSays}</InsetText>
          <Button href={onRecord(look, '/waiting')}>See who decides, and when</Button>
        </>
      ) : (
        <>
          {letterParts(letter).map((part) => (
            <OnePart part={part} />
          ))}
          <MainStep letter={letter} look={look} />
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/decision/letter.pdf')}>
              {LETTER.keep}
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

/** The one thing to do now: for the person to say that it is wrong, where they may; else to go on. */
function MainStep({ letter, look }: { letter: Letter; look: Look }): JSX.Element {
  const { challenge, looksAgainName } = letter
  const may = challenge === undefined && looksAgainName !== undefined
  if (may && isPerson(look)) {
    return (
      <Button classes="govuk-button--secondary" href={onRecord(look, '/decision/challenge')}>
        I think this is wrong
      </Button>
    )
  }
  return challenge === undefined ? (
    <Button href={onRecord(look, '/decision')}>Go back to the decision</Button>
  ) : (
    <Button href={onRecord(look, '/decision/challenged')}>See who looks at it again</Button>
  )
}

function OnePart({ part }: { part: LetterPart }): JSX.Element {
  const { heading, level, blocks } = part
  return (
    <>
      {level === 2 ? <h2 class="govuk-heading-m">{heading}</h2> : <h3 class="govuk-heading-s">{heading}</h3>}
      {blocks.map((piece) => (
        <OnePiece piece={piece} />
      ))}
    </>
  )
}

function OnePiece({ piece }: { piece: Piece }): JSX.Element {
  if (piece.kind === 'says') return <p class="govuk-body">{piece.text}</p>
  if (piece.kind === 'said') {
    return (
      <>
        <p class="footing-said-by govuk-body">{`${piece.by}:`}</p>
        <p class="footing-words govuk-body">{piece.text}</p>
      </>
    )
  }
  return (
    <ul class="govuk-list govuk-list--bullet">
      {piece.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}
