import type { JSX } from 'preact'
import { addDays, sayDay } from '#core/day.ts'
import { ChangePreview, type Money, previewLaid, sayNewWay, WAY_NOTICE_DAYS } from '#journey/money/index.ts'
import { Button, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { MILD, NEW_WAYS, type Outside, type StepKind } from './outside.ts'
import type { StepWaiting } from './reads.ts'
import { mayAgree, mayDecide, mayLookBack, milderLeft, openStep, whyNotField } from './rules.ts'
import { NEW_WAY_WORDS, STEP_WORDS, sayStep } from './words.ts'
import { About } from './worker-views.tsx'

type One = { one: Outside; look: Look }

/** Whether it is the time for a step at all, whatever the step. */
const now = (one: Outside, look: Look) =>
  mayAgree(one, { step: 'talk', whyNot: {} }, { today: look.today, noticeDays: look.settings.ending.noticeDays })

/** A box for each milder step that was neither tried nor named before. */
function WhyNot({ one, step, look }: One & { step: StepKind }): JSX.Element {
  return (
    <>
      {milderLeft(one, step).map((milder) => (
        <Textarea
          {...bind(look, whyNotField(milder))}
          label={`Why would this not help: ${STEP_WORDS[milder].text.toLowerCase()}?`}
          hint={`${knownAs(look)} reads it. Or try it first.`}
          rows={2}
        />
      ))}
    </>
  )
}

const Reasons = ({ look }: { look: Look }): JSX.Element => (
  <Textarea {...bind(look, 'reasons')} label="The reasons" hint={`Write them to ${knownAs(look)}.`} rows={4} />
)

/** A talk, a reminder, or a closer look: the worker's own. */
export function StepForm({ one, look }: One): JSX.Element {
  const link = (path: string, text: string) => (
    <a class="govuk-link" href={onRecord(look, `/outside/${one.outsideId}/${path}`)}>
      {text}
    </a>
  )
  return (
    <About one={one} look={look} heading="Agree a step" may={now(one, look)} button="This is what we agreed">
      <p class="govuk-body">Begin with the mildest. Go further only when it did not help, or say why it would not.</p>
      <Radios
        {...bind(look, 'step', 'talk')}
        legend="Which step?"
        items={MILD.map((value) => ({ value, text: STEP_WORDS[value].text, hint: STEP_WORDS[value].means }))}
      />
      <DateInput
        {...bindDate(look, 'until')}
        legend="A closer look: until when?"
        hint="Leave it empty for the other steps."
      />
      <Reasons look={look} />
      <p class="govuk-body">If you chose a later step, say why the milder ones would not help:</p>
      <WhyNot one={one} step="closer-look" look={look} />
      <p class="govuk-body">
        {'If none of these can help, a manager can decide about more: '}
        {link('managed', 'the money is managed together')}
        {', or last of all '}
        {link('stop', 'the money stops')}.
      </p>
    </About>
  )
}

/** The worker proposes to a manager that the money is managed together. */
export function ManagedForm({ one, look }: One): JSX.Element {
  return (
    <About one={one} look={look} heading="Manage the money together" may={now(one, look)} button="Ask a manager">
      <p class="govuk-body">{`A manager decides. Nothing changes until then. After a yes it begins with ${WAY_NOTICE_DAYS} days of notice. No amount changes, and the plan stays the same.`}</p>
      <Radios
        {...bind(look, 'managedAs')}
        legend="Who would look after the money?"
        items={NEW_WAYS.map((value) => ({ value, text: NEW_WAY_WORDS[value] }))}
      />
      <Textarea
        {...bind(look, 'personView')}
        label={`What does ${knownAs(look)} say about it?`}
        hint="In their words."
        rows={3}
      />
      <Reasons look={look} />
      <WhyNot one={one} step="managed-with-me" look={look} />
    </About>
  )
}

/** The last step: other help first, then the day. */
export function StopForm({ one, noticeDays, look }: One & { noticeDays: number }): JSX.Element {
  const name = knownAs(look)
  return (
    <About one={one} look={look} heading="The last step: the money stops" may={now(one, look)} button="Ask a manager">
      <p class="govuk-body">{`Only a manager can say yes, and never you. Then you tell ${name} about an ending, with all the reasons.`}</p>
      <Input {...bind(look, 'helpWhat')} label="Which other help is there instead?" />
      <Input {...bind(look, 'helpWho')} label="Who gives it?" />
      <DateInput
        {...bindDate(look, 'helpFrom')}
        legend="From which day?"
        hint="No later than the day after the last day that is paid."
      />
      <DateInput
        {...bindDate(look, 'lastDay', addDays(look.today, noticeDays))}
        legend="What would be the last day that is paid?"
        hint={`At least ${noticeDays} days from the day on which the manager says yes.`}
      />
      <Reasons look={look} />
      <WhyNot one={one} step="stop" look={look} />
    </About>
  )
}

/** What a manager reads before they say yes or no: the step, its reasons, what the person says, and for a stop what ends when. */
export function DecideForm({ one, money, look }: One & { money: Money }): JSX.Element {
  const step = openStep(one)
  const context = { today: look.today, noticeDays: look.settings.ending.noticeDays }
  const may = mayDecide(one, look.permit?.humanId ?? '', false, context)
  const [answer] = one.answers
  const [heard] = one.heard
  return (
    <About one={one} look={look} heading="Yes or no?" may={may} button="This is my decision">
      {step === undefined ? null : (
        <>
          <InsetText>{`${step.byName} proposes: ${sayStep(step)}`}</InsetText>
          <p class="footing-words govuk-body">{step.reasons}</p>
          {step.personView === undefined ? null : (
            <p class="govuk-body">{`${knownAs(look)} says about it: ${step.personView}`}</p>
          )}
        </>
      )}
      {answer === undefined ? null : (
        <p class="govuk-body">{`${knownAs(look)} said: ${answer.words || 'nothing more'}`}</p>
      )}
      {heard?.notSo === undefined ? null : (
        <p class="govuk-body">{`And against what the worker understood: ${heard.notSo.words}`}</p>
      )}
      {step?.stop === undefined ? null : (
        <ChangePreview
          preview={previewLaid(money, [{ id: 'the stop', kind: 'ends', on: step.stop.lastDay }], look.today)}
          title="What stops when, week by week"
        />
      )}
      {step?.managedAs === undefined ? null : (
        <p class="govuk-body">{`If you say yes, ${knownAs(look)} reads: “${sayNewWay({ way: step.managedAs, from: addDays(look.today, WAY_NOTICE_DAYS) })}”`}</p>
      )}
      <Radios
        {...bind(look, 'yes')}
        legend="Do you agree to this step?"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No', hint: 'Then something milder is agreed, or nothing.' },
        ]}
      />
      <Reasons look={look} />
    </About>
  )
}

/** How the step went. */
export function TriedForm({ one, look }: One): JSX.Element {
  const step = openStep(one)
  return (
    <About one={one} look={look} heading="How did it go?" may={mayLookBack(one)} button="Write it down">
      {step === undefined ? null : <InsetText>{sayStep(step)}</InsetText>}
      <Textarea {...bind(look, 'words')} label="How it went" hint={`${knownAs(look)} reads it.`} rows={3} />
      {step?.managedAs === undefined ? null : (
        <Radios
          {...bind(look, 'afterwards')}
          legend="Who looks after the money from now on?"
          items={[
            { value: 'goes-on', text: 'It goes on as it is now' },
            { value: 'as-before', text: `${knownAs(look)} again, from today` },
          ]}
        />
      )}
    </About>
  )
}

/** Everything that waits for a manager's yes or no. */
export function WaitingPage({ waiting, look }: { waiting: readonly StepWaiting[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Steps that wait" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Steps that wait for a manager</h1>
      {waiting.length === 0 ? (
        <>
          <p class="govuk-body">
            Nothing waits now. What a worker asks for stands here, until one of you says yes or no.
          </p>
          <Button href={to(look, '/home')}>Back to your first page</Button>
        </>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {waiting.map(({ outsideId, budgetId, knownAs: name, step, byName, on }) => (
            <li>
              <a class="govuk-link" href={to(look, `/budgets/${budgetId}/outside/${outsideId}`)}>
                {`${name}: ${STEP_WORDS[step].text.toLowerCase()}`}
              </a>
              <br />
              {`${byName} proposed it on ${sayDay(on)}.`}
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
