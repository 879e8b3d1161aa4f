import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Checkboxes, InsetText, Textarea } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, isPerson, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { Numbers } from '../help.tsx'
import { SaidFor } from '../said-for.tsx'
import { mayComeBack } from './rules.ts'
import { CHANGED, type ComingBack } from './way-back.ts'
import { CHANGED_WORDS, WAY_BACK_WORDS } from './words.ts'

const NO_PAY = 'Coming back pays nothing by itself. A plan and a decision come first, as before.'

/** The way back in: from the last plan, with what has changed, to the step that is needed. */
export function WayBackForm({ now, look }: { now: ComingBack; look: Look }): JSX.Element {
  const own = isPerson(look)
  const latest = own || now.until === undefined || now.until > look.today ? look.today : now.until
  const [stops] = mayComeBack(now, { saidOn: latest, today: look.today })
  return (
    <Layout look={look} title="Coming back" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">
        {now.taken === undefined
          ? own
            ? 'You can come back'
            : `${knownAs(look)} can come back`
          : own
            ? 'You have come back'
            : `${knownAs(look)} has come back`}
      </h1>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      {stops === undefined ? (
        <Asks now={now} look={look} own={own} />
      ) : now.taken !== undefined ? (
        <Next now={now} look={look} />
      ) : (
        <>
          <InsetText>{`${WAY_BACK_WORDS[stops.code]}.`}</InsetText>
          <Button href={stops.code === 'is-too-long-ago' ? to(look, '/ask') : onRecord(look, '/afterwards')}>
            {stops.code === 'is-too-long-ago' ? 'Ask for a budget' : 'Back'}
          </Button>
        </>
      )}
      <h2 class="govuk-heading-m">If it cannot wait</h2>
      <Numbers look={look} />
    </Layout>
  )
}

function Asks({ now, look, own }: { now: ComingBack; look: Look; own: boolean }): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        Nobody starts from nothing. What was planned and said is all kept, and it begins there.
        {now.until === undefined
          ? ''
          : now.until < look.today
            ? ` This short way was open until ${sayDate(now.until)}. What they said by then counts.`
            : ` This short way is open until ${sayDate(now.until)}.`}
      </p>
      <InsetText>{NO_PAY}</InsetText>
      <h2 class="govuk-heading-m">What the last plan was for</h2>
      <ul class="govuk-list govuk-list--bullet">
        {now.goals.map((words) => (
          <li class="footing-words">{words}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {now.worker === undefined
          ? 'The worker of before is not here any more. The council names somebody.'
          : `${now.worker} is still ${own ? 'your' : 'the'} worker.`}
      </p>
      <Form look={look}>
        <Textarea
          {...bind(look, 'words')}
          label={own ? 'What has happened?' : 'What has happened, in their words?'}
          rows={4}
        />
        <Checkboxes
          {...bindSome(look, 'changed')}
          legend="What has changed since the end?"
          items={CHANGED.map((value) => ({ value, text: CHANGED_WORDS[value] }))}
        />
        {own ? null : <SaidFor look={look} />}
        <Button preventDoubleClick>{own ? 'I want to come back' : 'Begin the way back'}</Button>
      </Form>
    </>
  )
}

/** Where it stands once the person is back: one thing to do next. */
function Next({ now, look }: { now: ComingBack; look: Look }): JSX.Element | null {
  const { taken, plan } = now
  if (taken === undefined) return null
  const sent = plan === 'sent' || plan === 'decided'
  return (
    <>
      <p class="govuk-body">{`Open since ${sayDate(taken.on)}. ${taken.how === 'here' ? '' : `${taken.typedByName} wrote it down.`}`}</p>
      <p class="footing-words govuk-body">{taken.words}</p>
      <InsetText>{NO_PAY}</InsetText>
      {sent ? (
        <Button href={onRecord(look, '/waiting')}>See where the decision stands</Button>
      ) : plan === 'open' ? (
        <>
          <p class="govuk-body">
            The next plan begins with everything that was in the last one. Change what is different now.
          </p>
          <Button href={onRecord(look, '/plan')}>Go on with the plan</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            The questions are asked again first, because something has changed. After that, begin the plan.
          </p>
          <Button href={onRecord(look, '/needs')}>Go to the questions</Button>
          <Press look={look} path={onRecord(look, '/plan/open-again')} classes="govuk-button--secondary">
            Begin the plan from the last one
          </Press>
        </>
      )}
    </>
  )
}
