import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Details, InsetText } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { TriedLines } from './asked/views.tsx'
import { mayBegin } from './choosing/rules.ts'
import { CHOOSING_WORDS } from './choosing/words.ts'
import type { HelpCall } from './duty/duty.ts'
import type { CheckIn, Followup } from './followup.ts'
import { CallState, closedUntil, NotAllRight, Numbers } from './help.tsx'
import type { Afterwards } from './reads.ts'
import { isKeptWell, lostIn, stateOf, toAnswer } from './rules.ts'
import { WayBackDoor } from './way-back/door.tsx'
import { BENEFIT_WORDS, PAID_WORDS, STATE_WORDS, sayWave, WAY_WORDS } from './words.ts'

type Shape = { followup: Followup; look: Look }

/** The stage's page: somebody to reach, the looks back that the person chose, what they said, and the way back in. */
export function AfterwardsPage(props: {
  afterwards: Afterwards
  look: Look
  done: Record<string, string>
}): JSX.Element {
  const { look, done } = props
  const { followup, calls } = props.afterwards
  if (followup.died) return <AfterADeath look={look} />
  const { lastDay } = followup
  const isGone =
    lostIn(followup).length > 0 && followup.cameBackOn === undefined && toAnswer(followup, look.today) === undefined
  const saysNumbers = calls[0] !== undefined && calls[0].answered === undefined && closedUntil(look) !== undefined
  return (
    <Layout look={look} title="Afterwards" back={{ href: onRecord(look, '') }} doneWords={done}>
      {lastDay === undefined ? null : <NotAllRight look={look} />}
      <h1 class="govuk-heading-l">Afterwards</h1>
      <Calls calls={calls} look={look} />
      {lastDay === undefined ? (
        <NotYet look={look} />
      ) : (
        <>
          <InsetText>{NO_MONEY_TODAY}</InsetText>
          <p class="govuk-body">{sayLastDay(followup, look)}</p>
          <NextThing followup={followup} look={look} />
          {isGone ? <WayBackDoor followup={followup} look={look} isGone={isGone} /> : null}
          <Chosen followup={followup} look={look} />
          <CheckIns followup={followup} look={look} />
        </>
      )}
      {isGone ? null : <WayBackDoor followup={followup} look={look} isGone={isGone} />}
      {saysNumbers ? null : <Numbers look={look} />}
    </Layout>
  )
}

/** After a death there is nothing to ask and nothing to come back to: what is still to do, with no hurry. */
function AfterADeath({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <Layout look={look} title="Afterwards" back={{ href: onRecord(look, '') }}>
      <h1 class="govuk-heading-l">Afterwards</h1>
      <p class="govuk-body">{`${knownAs(look)} has died. We ask nobody how things are, and no letter goes to them.`}</p>
      <p class="govuk-body">
        {`Wages that are owed are still paid. For all else there is no hurry. The family can ring ${council.name} on ${council.number}, ${council.when}.`}
      </p>
      <Button href={onRecord(look, '/ending/notice')}>Read what the family is told</Button>
    </Layout>
  )
}

const sayLastDay = ({ lastDay, confirmed }: Followup, look: Look): string => {
  if (lastDay === undefined) return ''
  if (!confirmed) return `An ending was told. ${sayDay(lastDay)} would be the last day that is paid.`
  return `${sayDay(lastDay)} ${lastDay < look.today ? 'was the last day that was' : 'is the last day that is'} paid.`
}

/** What waits for somebody stands first; what was done stays to be read. */
function Calls({ calls, look }: { calls: readonly HelpCall[]; look: Look }): JSX.Element | null {
  const [newest] = calls
  if (newest === undefined) return null
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">
        {newest.answered === undefined ? 'Somebody has been told' : 'What was done'}
      </p>
      <CallState call={newest} look={look} />
    </InsetText>
  )
}

function NotYet({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <InsetText>
        {isPerson(look)
          ? 'Your money goes on. When an ending is told one day, you choose here whether we ask how you are doing, and when.'
          : 'The money goes on. When an ending is told one day, the person chooses here whether we ask how they are doing, and when.'}
      </InsetText>
      <Button href={onRecord(look, '/ending')}>See how it ends, one day</Button>
    </>
  )
}

function NextThing({ followup, look }: Shape): JSX.Element | null {
  const own = isPerson(look)
  const next = toAnswer(followup, look.today)
  const [stops] = mayBegin(followup)
  if (next !== undefined && followup.confirmed)
    return (
      <Button href={onRecord(look, `/afterwards/${own ? 'answer' : 'answer-for'}/${next.checkInId}`)}>
        {own ? 'Tell us how things are' : 'Write down what they said'}
      </Button>
    )
  if (stops !== undefined)
    return (
      <>
        <p class="govuk-body">{`${CHOOSING_WORDS[stops.code]}.`}</p>
        {stops.code === 'nobody-is-there' ? <Numbers look={look} /> : null}
      </>
    )
  if (followup.checkIns.some(({ wanted }) => wanted)) return null
  return (
    <>
      <p class="govuk-body">
        {followup.choice !== undefined
          ? own
            ? 'You stopped the asking. You can choose again on any day.'
            : `${knownAs(look)} stopped the asking. They can choose again on any day.`
          : own
            ? 'Would you like us to ask how things are, later on? You choose whether, when and how.'
            : `${knownAs(look)} has not chosen any look back. They may choose on any day, or none.`}
      </p>
      <Button href={onRecord(look, `/afterwards/${own ? 'choose' : 'choose-for'}`)}>
        {own ? 'Choose when we may ask' : 'Write down what they choose'}
      </Button>
    </>
  )
}

/** What was chosen, and both ways to change it: one press to stop, one to choose anew. */
function Chosen({ followup, look }: Shape): JSX.Element | null {
  const { choice, checkIns } = followup
  if (!checkIns.some(({ wanted }) => wanted) || followup.cameBackOn !== undefined) return null
  const own = isPerson(look)
  const how = choice === undefined ? '' : `${WAY_WORDS[choice.way]}. ${byWhom(choice, own)}`
  const typed =
    choice === undefined || choice.how === 'here'
      ? ''
      : ` ${choice.typedByName} typed this, as it was said on ${sayDate(choice.saidOn)}.`
  return (
    <>
      <p class="govuk-body">{`How we ask: ${how}${typed}`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, `/afterwards/${own ? 'choose' : 'choose-for'}`)}>
          Change when or how
        </a>
      </p>
      {own ? (
        <Press look={look} path={onRecord(look, '/afterwards/stop')} classes="govuk-button--secondary">
          Stop asking me
        </Press>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/afterwards/stop')}>
            They want no more asking
          </a>
        </p>
      )}
    </>
  )
}

const byWhom = ({ byWhom: who, byName }: NonNullable<Followup['choice']>, own: boolean): string => {
  if (who === 'worker') return `${own ? 'Your' : 'The'} worker takes part.`
  return who === 'nobody' ? 'Nobody else takes part.' : `With: ${byName}.`
}

function CheckIns({ followup, look }: Shape): JSX.Element | null {
  const shown = followup.checkIns.filter(({ wanted, answers }) => wanted || answers.length > 0)
  if (shown.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Looking back</h2>
      {shown.map((checkIn) => (
        <OneCheckIn key={checkIn.checkInId} checkIn={checkIn} look={look} />
      ))}
    </>
  )
}

function OneCheckIn({ checkIn, look }: { checkIn: CheckIn; look: Look }): JSX.Element {
  const { said, answers, notes, checkInId } = checkIn
  return (
    <>
      <h3 class="govuk-heading-s">{`After ${sayWave(checkIn.wave)}, from ${sayDate(checkIn.dueOn)}: ${STATE_WORDS[stateOf(checkIn, look.today)]}`}</h3>
      {said === undefined || said.how === 'here' ? null : (
        <p class="govuk-body">{`${said.typedByName} typed this on ${sayDate(said.typedOn)}, as it was said on ${sayDate(said.saidOn)}.`}</p>
      )}
      {answers.map((one) => (
        <>
          <p class="footing-said-by govuk-body">{`${one.goal} (${sayDate(one.on)})`}</p>
          <p class="govuk-body">
            {`${BENEFIT_WORDS[one.benefit]}${one.paidBy === undefined ? '' : `. ${PAID_WORDS[one.paidBy]}`}`}
            {one.benefit === 'kept' && !isKeptWell(one)
              ? '. That is hard to keep up. Talk with us about another way.'
              : ''}
          </p>
          {one.how === '' ? null : <p class="footing-words govuk-body">{one.how}</p>}
        </>
      ))}
      {said === undefined || said.words === '' ? null : <p class="footing-words govuk-body">{said.words}</p>}
      {notes.map(({ words, byName, on }) => (
        <p class="govuk-body">{`How ${byName} sees it (${sayDate(on)}): ${words}`}</p>
      ))}
      <TriedLines checkIn={checkIn} look={look} />
      {checkIn.dueOn <= look.today ? <Answering checkInId={checkInId} checkIn={checkIn} look={look} /> : null}
    </>
  )
}

function Answering({ checkInId, checkIn, look }: { checkInId: string; checkIn: CheckIn; look: Look }): JSX.Element {
  const own = isPerson(look)
  const about = <span class="govuk-visually-hidden">{` after ${sayWave(checkIn.wave)}`}</span>
  const link = (path: string, text: string): JSX.Element => (
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, `/afterwards/${path}/${checkInId}`)}>
        {text}
        {about}
      </a>
    </p>
  )
  if (own) return link('answer', checkIn.answers.length > 0 ? 'Change what I said' : 'Answer now')
  return (
    <Details summary="For the worker">
      {link('answer-for', 'Write down what they said')}
      {checkIn.answers.length > 0 ? null : link('asked', 'I asked, and had no answer')}
      {link('sheet', 'Print the questions')}
      {link('note', 'Add how you see it')}
    </Details>
  )
}
