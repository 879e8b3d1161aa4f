import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { isWorker } from './reader.ts'
import { OneTap } from './telling/views.tsx'
import { answerPath, forReader, type WhoseTurn } from './turn-views.tsx'
import type { Waiting } from './waiting.ts'

/** The one main thing to do, for each reader their own. */
export function WhatToDo({ wait, turn, look }: { wait: Waiting; turn: WhoseTurn; look: Look }): JSX.Element {
  const [question] = forReader(turn, look)
  if (isWorker(look)) return <ForWorker wait={wait} turn={turn} look={look} />
  if (wait.state === 'returned') return <Button href={onRecord(look, '/decision')}>See what needs to change</Button>
  if (question !== undefined) return <Button href={answerPath(look, question)}>Answer the question</Button>
  if (isPerson(look)) return <Button href={onRecord(look, '/decision')}>See what was asked</Button>
  return (
    <>
      <Button href={onRecord(look, '/decision')}>Read the plan and decide</Button>
      <Moved look={look} />
    </>
  )
}

function ForWorker({ wait, turn, look }: { wait: Waiting; turn: WhoseTurn; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      {forReader(turn, look).map((one) => (
        <p class="govuk-body">
          <a class="govuk-link" href={answerPath(look, one)}>
            {one.askedOf === 'worker' ? 'Answer the question' : `Write down what ${name} answers`}
          </a>
        </p>
      ))}
      {wait.state === 'returned' ? <Button href={onRecord(look, '/decision')}>See what needs to change</Button> : null}
      <h2 class="govuk-heading-m">{`Tell ${name} where it stands`}</h2>
      {wait.lastToldOn >= look.today ? (
        <p class="govuk-body">
          {`${name} heard something today. `}
          <a class="govuk-link" href={onRecord(look, '/waiting/tell')}>
            Tell them something more
          </a>
        </p>
      ) : (
        <OneTap wait={wait} look={look} />
      )}
      {wait.state === 'returned' ? null : <Moved look={look} />}
    </>
  )
}

const Moved = ({ look }: { look: Look }): JSX.Element => (
  <p class="govuk-body">
    <a class="govuk-link" href={onRecord(look, '/waiting/move-date')}>
      The expected day has changed
    </a>
  </p>
)
