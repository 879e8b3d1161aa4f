import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { EndingState } from '../ending.ts'
import { proposeFields } from '../forms.ts'
import type { Cliffs } from './cliff.ts'
import { mayHold, notYetHeld } from './rules.ts'
import { NearWarning } from './views.tsx'
import { CLIFF_WORDS } from './words.ts'

type Shape = { lastDay: Day; cliffs: Cliffs; look: Look }

/** What holds the person while something else ends too: for all to read. */
export function HoldsThem({ cliffs, look }: Omit<Shape, 'lastDay'>): JSX.Element | null {
  if (cliffs.held.length === 0) return null
  return (
    <>
      {cliffs.held.map(({ words, byName, on }) => (
        <>
          <p class="footing-said-by govuk-body">
            {`What holds ${isPerson(look) ? 'you' : knownAs(look)} when something else ends too. Written by ${byName} on ${sayDate(on)}`}
          </p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
    </>
  )
}

/** On the ending's own page: the warning for worker and manager, what was written about it, and where to write it. */
export function CliffOfEnding({ lastDay, cliffs, look }: Shape): JSX.Element {
  const { permit } = look
  const writes = permit !== undefined && mayAlso(permit, 'cliff-edge', 'hold') && notYetHeld(lastDay, cliffs).length > 0
  return (
    <>
      {isPerson(look) ? null : <NearWarning lastDay={lastDay} cliffs={cliffs} />}
      <HoldsThem cliffs={cliffs} look={look} />
      {writes ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/ending/what-else/holds')}>
            {`Write what holds ${knownAs(look)} then`}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** What else ends near the day that was typed, or the nearest that may be told. For the day that is told, the ending's page says it. */
export function NearOfTyped({ state, look }: { state: EndingState; look: Look }): JSX.Element {
  const typed = look.form === undefined ? undefined : proposeFields.lastDay.read(look.form.raw, 'lastDay')
  const lastDay = typed !== undefined && 'value' in typed ? typed.value : addDays(look.today, state.noticeDays)
  return <NearWarning lastDay={lastDay} cliffs={state.cliffs} says={`Something else ends near ${sayDay(lastDay)}:`} />
}

/** What holds the person then, in the words that they read. */
export function HoldForm({
  lastDay,
  cliffs,
  look,
}: {
  lastDay: Day | undefined
  cliffs: Cliffs
  look: Look
}): JSX.Element {
  const [wrong] = mayHold(lastDay, cliffs)
  return (
    <Layout look={look} title="What else may change" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">{`What holds ${knownAs(look)} then?`}</h1>
      {wrong !== undefined && look.form === undefined ? (
        <>
          <InsetText>{`${CLIFF_WORDS[wrong.code]}.`}</InsetText>
          <Button href={onRecord(look, '/ending/what-else')}>See what else may change</Button>
        </>
      ) : (
        <>
          {lastDay === undefined ? null : <NearWarning lastDay={lastDay} cliffs={cliffs} />}
          <InsetText>{NO_MONEY_TODAY}</InsetText>
          <HoldsThem cliffs={cliffs} look={look} />
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label="Who and what is there then?"
              hint={`${knownAs(look)} reads this, and so do their worker and the managers.`}
              rows={4}
            />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
