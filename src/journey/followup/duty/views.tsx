import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, InsetText, Radios, Select, SummaryList, Textarea } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { closedUntil, Numbers } from '../help.tsx'
import { HowSaid } from '../said-for.tsx'
import { DID, type Duty, type HelpCall } from './duty.ts'
import { sayMoment } from './hours.ts'
import { openIn } from './rules.ts'
import { called, DID_WORDS, DUTY_DONE, sayReach, WHY_WORDS } from './words.ts'

const mayName = ({ permit }: Look): boolean =>
  permit?.roles.some((role) => role === 'manager' || role === 'administrator') ?? false

/** Who is there for people after their budget has ended, and who waits for an answer. */
export function DutyPage({ duty, look }: { duty: Duty; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="On duty" back={{ href: to(look, '/home') }} doneWords={DUTY_DONE}>
      <h1 class="govuk-heading-l">On duty for people after an ending</h1>
      <p class="govuk-body">
        Somebody is told at once when a person says that something good is gone, or “I’m not all right”. This is never
        empty.
      </p>
      <h2 class="govuk-heading-m">Waiting for an answer</h2>
      <Calls duty={duty} look={look} />
      <h2 class="govuk-heading-m">Who holds it</h2>
      {duty.holders.length === 0 ? (
        <InsetText>
          Nobody holds it. Until somebody does, no person can choose to be asked, and nobody is asked. Somebody must be
          named here first.
        </InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {duty.holders.map(({ dutyId, name, from, cover }) => (
            <li>
              {`${name}, since ${sayDate(from)}.`}
              {cover === undefined ? null : ` Away until ${sayDate(cover.until)}: ${cover.name} is told instead.`}
              {mayName(look) ? (
                <Press look={look} path={to(look, `/duty/${dutyId}/end`)} classes="govuk-button--secondary">
                  {`Take it from ${name}`}
                </Press>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayName(look) ? <Button href={to(look, '/duty/name')}>Name somebody</Button> : null}
    </Layout>
  )
}

function Calls({ duty, look }: { duty: Duty; look: Look }): JSX.Element {
  if (duty.calls.length === 0)
    return <p class="govuk-body">Nobody waits. Whoever needs somebody stands here at once.</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {duty.calls.map((call) => (
        <li>
          <a class="govuk-link" href={to(look, callPath(call))}>
            {call.knownAs}
          </a>
          {`: ${WHY_WORDS[call.why].toLowerCase()}. ${called.due(call)}.`}
          {call.takenBy.length === 0 ? '' : ` ${called.who(call)}`}
        </li>
      ))}
    </ul>
  )
}

export const callPath = ({ budgetId, callId }: Pick<HelpCall, 'budgetId' | 'callId'>): string =>
  `/budgets/${budgetId}/afterwards/calls/${callId}`

/** Names somebody. */
export function NameForm({ duty, look }: { duty: Duty; look: Look }): JSX.Element {
  const free = duty.mayHold.filter(({ humanId }) => duty.holders.every((one) => one.humanId !== humanId))
  return (
    <Layout look={look} title="On duty" back={{ href: to(look, '/duty') }}>
      <h1 class="govuk-heading-l">Who is told at once?</h1>
      <p class="govuk-body">
        From today. Name somebody who works here and can sign in. Two are better than one. While a worker is away,
        whoever covers for them is told.
      </p>
      <Form look={look}>
        <Select
          {...bind(look, 'human')}
          label="Name"
          items={[{ value: '', text: 'Choose' }, ...free.map(({ humanId, name }) => ({ value: humanId, text: name }))]}
        />
        <Button preventDoubleClick>They hold it from today</Button>
      </Form>
    </Layout>
  )
}

/** Takes it from somebody; drawn where it was refused. */
export function EndForm({ duty, dutyId, look }: { duty: Duty; dutyId: string; look: Look }): JSX.Element {
  const held = duty.holders.find((one) => one.dutyId === dutyId)
  return (
    <Layout look={look} title="On duty" back={{ href: to(look, '/duty') }}>
      <h1 class="govuk-heading-l">{`Take the duty from ${held?.name ?? 'somebody'}`}</h1>
      <Form look={look}>
        <Button preventDoubleClick>Take it from today</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/duty/name')}>
          Name somebody else first
        </a>
      </p>
    </Layout>
  )
}

/** "I'm not all right": the numbers first, then who is told. */
export function NotAllRightForm(props: { calls: readonly HelpCall[]; held: boolean; look: Look }): JSX.Element {
  const { calls, held, look } = props
  const own = isPerson(look)
  const open = openIn(calls)
  const closed = closedUntil(look)
  return (
    <Layout look={look} title="Afterwards" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">{own ? 'Thank you for saying so' : `${knownAs(look)} is not all right`}</h1>
      {open !== undefined ? (
        <p class="govuk-body">{`${called.who(open)} ${own ? called.by(open) : `${called.due(open)}.`}`}</p>
      ) : null}
      {closed === undefined ? null : <InsetText>{`${called.closed(closed)} Now:`}</InsetText>}
      {closed === undefined ? <p class="govuk-body">If it cannot wait, please ring:</p> : null}
      <Numbers look={look} />
      {open === undefined && held ? (
        <>
          <h2 class="govuk-heading-m">{own ? 'Somebody gets in touch with you' : 'Tell who is on duty'}</h2>
          <p class="govuk-body">{NO_MONEY_TODAY}</p>
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label={own ? 'What is wrong? You can leave this empty' : 'What did they say? You can leave this empty'}
              rows={3}
            />
            {own ? null : <HowSaid look={look} />}
            <Button preventDoubleClick>{own ? 'Please get in touch' : 'Tell them now'}</Button>
          </Form>
        </>
      ) : null}
      {open === undefined && !held ? (
        <p class="govuk-body">Nobody here is named yet to read this. Please ring one of these numbers.</p>
      ) : null}
    </Layout>
  )
}

/** One call, for whoever answers it: what was said, how to reach them, who has it, what was done. */
export function CallPage({ call, look }: { call: HelpCall; look: Look }): JSX.Element {
  const { knownAs: name, words, worker, answered } = call
  return (
    <Layout look={look} title="On duty" back={{ href: to(look, '/duty') }} doneWords={DUTY_DONE}>
      <h1 class="govuk-heading-l">{`${name} needs somebody`}</h1>
      <p class="govuk-body">{`${WHY_WORDS[call.why]}.`}</p>
      {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
      <SummaryList
        rows={[
          { key: 'When', value: sayDay(call.raisedOn) },
          {
            key: 'Answer by',
            value: `${sayMoment(call.answerBy)}${call.isLate ? '. That has passed: please answer now' : ''}`,
          },
          { key: 'How to reach them', value: <Lines lines={sayReach(call, look.settings.phones.council)} /> },
          { key: 'Their worker', value: worker?.name ?? 'Nobody is named' },
          { key: 'Who has it', value: called.who(call) },
        ]}
      />
      {answered === undefined ? (
        <>
          <Take call={call} look={look} />
          <Form look={look}>
            <Radios
              {...bind(look, 'did')}
              legend="What did you do?"
              items={DID.map((value) => ({ value, text: DID_WORDS[value] }))}
            />
            <Textarea {...bind(look, 'words')} label="In a few words" hint={`${name} reads this.`} rows={3} />
            <Button preventDoubleClick>It is answered</Button>
          </Form>
        </>
      ) : (
        <InsetText>{called.done(answered)}</InsetText>
      )}
    </Layout>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }): JSX.Element => (
  <>
    {lines.map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
  </>
)

/** One press, until this reader has it. Where somebody else has, it can be taken over: they may be away. */
function Take({ call, look }: { call: HelpCall; look: Look }): JSX.Element | null {
  const { takenBy } = call
  const [first] = takenBy
  if (takenBy.some(({ humanId }) => humanId === look.permit?.humanId)) return null
  return (
    <Press look={look} path={to(look, `${callPath(call)}/take`)} classes="govuk-button--secondary">
      {first === undefined ? 'I have it now' : `I take it over from ${first.name}`}
    </Press>
  )
}

/** Drawn where the one press was refused. */
export const TakeForm = ({ call, look }: { call: HelpCall; look: Look }): JSX.Element => (
  <Layout look={look} title="On duty" back={{ href: to(look, callPath(call)) }}>
    <h1 class="govuk-heading-l">{`${call.knownAs} needs somebody`}</h1>
    <p class="govuk-body">{called.who(call)}</p>
    <Form look={look}>
      <Button preventDoubleClick>I have it now</Button>
    </Form>
  </Layout>
)
