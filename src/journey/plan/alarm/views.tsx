import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord, to } from '#web/look.ts'
import type { Plan } from '../plan.ts'
import { BothSides } from '../sentences/views.tsx'
import type { Alarm } from './alarm.ts'

/** What a friend may know: whom to ring. The same on each of these pages, and nothing about the person on any. */
function WhomToRing({ look }: { look: Look }): JSX.Element {
  const { council, outOfHours, crisis } = look.settings.phones
  return (
    <>
      <h2 class="govuk-heading-m">Whom you can ring now</h2>
      <p class="govuk-body">In danger now: ring 999. If you cannot speak, press 55 when you hear the voice.</p>
      <p class="govuk-body">{`In a crisis: ring ${crisis.number} (${crisis.name}), ${crisis.when}.`}</p>
      <p class="govuk-body">{`Else: ${council.name}, ${council.number}, ${council.when}. ${outOfHours.name}: ${outOfHours.number}, ${outOfHours.when}.`}</p>
    </>
  )
}

/** The friend's page: one button, words only if they like. */
export function AlarmPage({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Are you worried?">
      <h1 class="govuk-heading-l">Are you worried about the person who gave you this link?</h1>
      <p class="govuk-body">
        Then say so here. You do not have to be sure. Their worker sees it first thing when they next look, and can ring
        them.
      </p>
      <Form look={look}>
        <Textarea
          {...bind(look, 'words')}
          label="What have you noticed? (you can leave this)"
          hint="Only their worker reads what you write."
          rows={4}
        />
        <Button preventDoubleClick>I’m worried about them</Button>
      </Form>
      <p class="govuk-body">
        They are told that somebody they chose was worried. None of their money changes. You learn nothing about them.
      </p>
      <WhomToRing look={look} />
    </Layout>
  )
}

export function AlarmRaised({ look, enough }: { look: Look; enough: boolean }): JSX.Element {
  return (
    <Layout look={look} title="Thank you">
      <h1 class="govuk-heading-l">Thank you. You did the right thing</h1>
      <p class="govuk-body">
        {enough
          ? 'You have told us several times today, and their worker has it. If it cannot wait, please ring now.'
          : 'Their worker sees it first thing when they next look. You will not hear from us about it.'}
      </p>
      <p class="govuk-body">This page is not watched at night or at the weekend. If it cannot wait, please ring.</p>
      <WhomToRing look={look} />
    </Layout>
  )
}

/** A link that was taken back, or never was one: which of the two, nobody learns. */
export function NoSuchLink({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Are you worried?">
      <h1 class="govuk-heading-l">This link does not work now</h1>
      <p class="govuk-body">
        We cannot pass a message on from here. If you are worried about somebody, please ring. You do not have to be
        sure.
      </p>
      <WhomToRing look={look} />
      <Button href={to(look, '/worried')}>More about getting help</Button>
    </Layout>
  )
}

/** The worker's page: what was told, whom to ring, and what was done. */
export function AnswerAlarmPage(props: { alarm: Alarm; plan: Plan | undefined; look: Look }): JSX.Element {
  const { alarm, plan, look } = props
  const name = knownAs(look)
  return (
    <Layout look={look} title="Somebody is worried" back={{ href: to(look, '/caseload'), text: 'Back to today' }}>
      <h1 class="govuk-heading-l">{`A friend is worried about ${name}`}</h1>
      <SummaryList
        rows={[
          { key: 'Who', value: alarm.friendName },
          ...(alarm.howKnown === '' ? [] : [{ key: `How ${name} knows them`, value: alarm.howKnown }]),
          { key: 'When', value: sayDate(alarm.raisedOn) },
          { key: 'What they wrote', value: alarm.words || 'Nothing. They pressed the button' },
        ]}
      />
      <h2 class="govuk-heading-m">Whom to ring</h2>
      {plan === undefined ? (
        <p class="govuk-body">{`There is no plan yet, so nobody is named in it. Ring ${name}.`}</p>
      ) : (
        <BothSides part="unwell-ring" plan={plan} look={look} />
      )}
      {alarm.answered === undefined ? <AnswerForm name={name} look={look} /> : <Answered alarm={alarm} look={look} />}
    </Layout>
  )
}

function AnswerForm({ name, look }: { name: string; look: Look }): JSX.Element {
  return (
    <Form look={look}>
      <Textarea
        {...bind(look, 'words')}
        label="What did you do?"
        hint={`${name} reads this in the timeline, and so does whoever they share it with. Leave out who was worried.`}
        rows={3}
      />
      <Button preventDoubleClick>This is what I did</Button>
    </Form>
  )
}

function Answered({ alarm, look }: { alarm: Alarm; look: Look }): JSX.Element {
  return (
    <>
      <InsetText>
        {`${alarm.answered?.byName} answered on ${alarm.answered === undefined ? '' : sayDate(alarm.answered.on)}: ${alarm.answered?.words}`}
      </InsetText>
      <Button href={onRecord(look, '/unwell')}>See what else helps</Button>
    </>
  )
}
