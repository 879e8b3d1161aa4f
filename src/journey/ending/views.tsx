import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { addDays, sayDate, sayDay } from '#core/day.ts'
import { Button, Checkboxes, DateInput, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { PaidSince } from './account/account.ts'
import { AccountInShort, PaidSinceThen, WhatIsLeft } from './account/short-views.tsx'
import { CliffOfEnding, NearOfTyped } from './cliff-edge/hold-views.tsx'
import { type Ending, type EndingState, KINDS } from './ending.ts'
import { groundIn } from './ground/rules.ts'
import { BASIS_LAW, BASIS_WORDS, GROUND_WORDS } from './ground/words.ts'
import { ForTheTwo, HarderAgain, MoreToRead, SomebodyListens } from './more-to-read.tsx'
import { Challenged } from './notice/views.tsx'
import { ConditionsSeen } from './readiness/views.tsx'
import { READINESS_DONE } from './readiness/words.ts'
import { isOver } from './rules.ts'
import { DONE, KIND_WORDS, sayKind } from './words.ts'

/** The stage's page, for both: what an ending would be, the one that was told, and what became of the money. */
export function EndingPage(props: { state: EndingState; since: PaidSince | undefined; look: Look }): JSX.Element {
  const { state, since, look } = props
  const { ending } = state
  const over = isOver(ending, look.today)
  return (
    <Layout
      look={look}
      title="The ending"
      back={{ href: onRecord(look, '') }}
      doneWords={{ ...READINESS_DONE, ...DONE }}
    >
      <h1 class="govuk-heading-l">
        {ending === undefined ? 'How it ends, one day' : over ? 'It has come to its end' : 'An ending'}
      </h1>
      {ending === undefined ? (
        <NothingTold state={state} look={look} />
      ) : (
        <Told ending={ending} over={over} look={look} />
      )}
      {ending === undefined || ending.lastDay < look.today || !isOpenToTalk(ending) ? null : (
        <CliffOfEnding lastDay={ending.lastDay} cliffs={state.cliffs} look={look} />
      )}
      {ending === undefined || over || ending.challenge !== undefined ? null : (
        <ConditionsSeen ending={ending} look={look} />
      )}
      {ending?.confirmed === undefined ? null : <WhatIsLeft money={state.money} look={look} />}
      {since === undefined ? null : <PaidSinceThen since={since} died={ending?.kind === 'died'} look={look} />}
      {over && ending?.kind !== 'died' && look.permit?.record?.backAfter === undefined && mayGoAfter(look) ? (
        <HarderAgain look={look} />
      ) : null}
      {over ? <AccountInShort money={state.money} look={look} /> : null}
      <ForTheTwo confirmed={ending?.confirmed !== undefined} over={over} look={look} />
      {ending === undefined ? null : <HowToChallenge ending={ending} look={look} />}
    </Layout>
  )
}

function NothingTold({ state, look }: { state: EndingState; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <>
      <InsetText>
        {own
          ? 'Nobody has told you about an ending. What is agreed goes on.'
          : 'Nobody has told an ending here. What is agreed goes on.'}
      </InsetText>
      {state.events.map((event) => (
        <p class="govuk-body">{`Agreed from the start: it goes on until “${event}”. Even then nothing stops by itself. We talk first.`}</p>
      ))}
      <p class="govuk-body">
        {own
          ? `When it is time, your worker tells you the last day and the reasons, most often at least ${state.noticeDays} days before. You say how you see it. All of that will stand here.`
          : `When it is time, tell ${knownAs(look)} the last day and the reasons, at least ${state.noticeDays} days before. Both of you say how you see it. All of that will stand here.`}
      </p>
      {own ? (
        <>
          <p class="govuk-body">
            Would you like to stop, or change something? You can ask to look at it together on any day.
          </p>
          <Button href={onRecord(look, '/review')}>Look at it together</Button>
        </>
      ) : mayTell(look) ? (
        <Button href={onRecord(look, '/ending/propose')}>{`Tell ${knownAs(look)} about an ending`}</Button>
      ) : null}
      <MoreToRead look={look} />
    </>
  )
}

/** Nobody said that it is wrong, and nobody died. */
const isOpenToTalk = ({ challenge, kind }: Ending): boolean => challenge === undefined && kind !== 'died'

const mayGoAfter = ({ permit }: Look): boolean => permit !== undefined && mayAlso(permit, 'followup', 'see')

const mayTell = ({ permit }: Look): boolean => permit !== undefined && mayAlso(permit, 'ending', 'propose')

/** Whether the last day that was told holds. */
function sayTold({ confirmed, lastDay, challenge, proposedByName }: Ending, over: boolean, look: Look): string {
  const told = `${proposedByName} said that ${sayDay(lastDay)} should be the last day that is paid.`
  if (challenge !== undefined)
    return `${told} ${isPerson(look) ? 'You' : knownAs(look)} said that this is wrong, so that day counts no longer. The money goes on.`
  if (confirmed !== undefined)
    return over
      ? `${sayDay(lastDay)} was the last day that was paid.`
      : `${sayDay(lastDay)} is the last day that is paid. Up to and with that day everything goes on.`
  return lastDay < look.today
    ? `${told} Nobody confirmed it, so it all went on and still does.`
    : `${proposedByName} says that ${sayDay(lastDay)} should be the last day that is paid. This is not confirmed. Until it is, everything goes on.`
}

function Told({ ending, over, look }: { ending: Ending; over: boolean; look: Look }): JSX.Element {
  const { confirmed } = ending
  return (
    <>
      <p class="govuk-body">{sayTold(ending, over, look)}</p>
      <SummaryList
        rows={[
          { key: 'Told', value: `${sayDate(ending.toldOn)}, by ${ending.proposedByName}` },
          {
            key: 'How it came',
            value: `${sayKind(ending.kind, isPerson(look), knownAs(look))}${ending.event === '' ? '' : ` What the plan waited for has happened: ${ending.event}.`}`,
          },
          ...(confirmed === undefined
            ? []
            : [{ key: 'Confirmed', value: `${sayDate(confirmed.on)}, by ${confirmed.byName}` }]),
        ]}
      />
      {ending.challenge === undefined ? null : <Challenged challenge={ending.challenge} look={look} />}
      <Button classes="govuk-button--secondary" href={onRecord(look, '/ending/notice')}>
        Read the whole notice
      </Button>
      <p class="footing-said-by govuk-body">{`The reasons, written by ${ending.proposedByName}`}</p>
      <p class="footing-words govuk-body">{ending.reasons}</p>
      {confirmed === undefined ? (
        !mayTell(look) ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/ending/propose')}>
              Tell another last day
            </a>
          </p>
        )
      ) : mayGoAfter(look) ? (
        <Button href={onRecord(look, '/afterwards')}>
          {isPerson(look) ? 'What comes afterwards' : 'See what comes afterwards'}
        </Button>
      ) : null}
    </>
  )
}

function HowToChallenge({ ending, look }: { ending: Ending; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  const open = ending.confirmed === undefined
  return (
    <>
      <MoreToRead look={look} told over={isOver(ending, look.today)} />
      <h2 class="govuk-heading-m">{open ? 'If you do not agree' : 'If this is not right'}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          {isPerson(look)
            ? `Talk to your worker first.${open ? ' They can tell you another day.' : ''}`
            : 'Talk first.'}
        </li>
        {open && isOpenToTalk(ending) ? <SomebodyListens look={look} /> : null}
        {ending.challenge === undefined && ending.lastDay >= look.today ? (
          <li>
            {isPerson(look) ? 'Say that it is wrong on the page ' : 'Write that down on the page '}
            <a class="govuk-link" href={onRecord(look, '/ending/notice')}>
              with the whole notice
            </a>
            . The money goes on while somebody else looks again.
          </li>
        ) : null}
        <li>{`Or complain to the council: ring ${council.name} on ${council.number}, ${council.when}. Somebody else looks at it then.`}</li>
        <li>Still not right? The Local Government and Social Care Ombudsman looks into it for free: 0300 061 0614.</li>
      </ol>
    </>
  )
}

/** Telling the person about an ending. Other ways come first. */
export function ProposeForm({ state, look }: { state: EndingState; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Tell about an ending" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">{`Tell ${name} about an ending`}</h1>
      <GroundNow state={state} look={look} />
      <NearOfTyped state={state} look={look} />
      <p class="govuk-body">{`${name} reads every word, today. Nothing stops by this. It is confirmed later, when both of you have said how you see it.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'kind')}
          legend="How does it come about?"
          items={KINDS.filter((value) => value !== 'spent-outside' || state.stopAgreed !== undefined).map((value) => ({
            value,
            ...KIND_WORDS[value],
          }))}
        />
        <Checkboxes
          {...bindSome(look, 'otherWays')}
          legend={`If ${name} wants to stop: what else might be better?`}
          hint="Somebody else who gives the support. Another use of the money. A pause, to come back later. Less, in place of nothing. In hospital: a pause first."
          items={[{ value: 'talked', text: 'We talked about each of these first' }]}
        />
        <Radios
          {...bind(look, 'event', '')}
          legend="Has what the plan waits for happened?"
          items={[
            ...state.events.map((event) => ({ value: event, text: `Yes: ${event}` })),
            { value: '', text: state.events.length === 0 ? 'The plan waits for nothing' : 'No, or not for this' },
          ]}
        />
        <DateInput
          {...bindDate(look, 'lastDay', addDays(look.today, state.noticeDays))}
          legend="What is the last day that is paid?"
          hint={`At least ${state.noticeDays} days from today. When what the plan waits for has happened, it may be nearer, if ${name} agrees.`}
        />
        <Textarea {...bind(look, 'reasons')} label="Why?" hint={`Write it to ${name}.`} rows={5} />
        <Button preventDoubleClick>{`Tell ${name}`}</Button>
      </Form>
    </Layout>
  )
}

/** On what the ending would rest, before it is told; without a ground, where to write it. */
function GroundNow({ state, look }: { state: EndingState; look: Look }): JSX.Element {
  const { ground, missing } = groundIn(state.ground, { for: 'end', lastDay: addDays(look.today, state.noticeDays) })
  const [reason] = missing
  return (
    <InsetText>
      <p class="govuk-body">
        {ground === undefined
          ? `${GROUND_WORDS[reason?.code ?? 'no-ground-is-written']}.`
          : `It rests on this: ${BASIS_WORDS[ground.basis]} (${BASIS_LAW[ground.basis]}; written ${sayDate(ground.writtenOn)}, by ${ground.byName}.)`}
      </p>
      <a class="govuk-link" href={onRecord(look, '/ending/ground')}>
        {state.ground.all.length === 0 ? 'Write down what it rests on in law' : 'What it rests on in law'}
      </a>
    </InsetText>
  )
}
