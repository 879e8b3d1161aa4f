import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { ONS4_LABELS } from '#journey/plan/index.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Details, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { BENEFITS, type CheckIn, PAID_BY, WELLBEING } from '../followup.ts'
import { NotAllRight } from '../help.tsx'
import type { Answering } from '../reads.ts'
import { SaidFor } from '../said-for.tsx'
import { BENEFIT_WORDS, PAID_WORDS } from '../words.ts'
import { WELLBEING_SOURCE } from './words.ts'

/** What is left of the good of each goal, by the person or typed for them: a minute, and the rest can be left. */
export function AnswerForm({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { checkIn, goals } = answering
  const own = isPerson(look)
  return (
    <Layout look={look} title="How things are" back={{ href: onRecord(look, '/afterwards') }}>
      <NotAllRight look={look} />
      <h1 class="govuk-heading-l">{own ? 'How are things now?' : `How are things now for ${knownAs(look)}?`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {checkIn.dueOn > look.today ? (
        <>
          <p class="govuk-body">{`This opens on ${sayDay(checkIn.dueOn)}. If you want to tell us something before, ring your worker.`}</p>
          <Button href={onRecord(look, '/afterwards')}>Back</Button>
        </>
      ) : (
        <Form look={look}>
          {goals.map((goal) => (
            <Goal key={goal.outcomeId} goal={goal} checkIn={checkIn} look={look} />
          ))}
          {own ? null : <SaidFor look={look} />}
          <More checkIn={checkIn} look={look} />
          <Button preventDoubleClick>{own ? 'Send my answer' : 'Write it down'}</Button>
        </Form>
      )}
    </Layout>
  )
}

function Goal(props: { goal: Answering['goals'][number]; checkIn: CheckIn; look: Look }): JSX.Element {
  const { goal, checkIn, look } = props
  const { outcomeId, words } = goal
  const before = checkIn.answers.find((one) => one.outcomeId === outcomeId)
  return (
    <>
      <h2 class="govuk-heading-m">{words}</h2>
      <Radios
        {...bind(look, `benefit-${outcomeId}`, before?.benefit)}
        legend="What is left of the good of it?"
        items={BENEFITS.map((value) => ({ value, text: BENEFIT_WORDS[value] }))}
      />
      <Radios
        {...bind(look, `paidBy-${outcomeId}`, before?.paidBy)}
        legend="How is it paid for now?"
        hint="If it is gone, leave this."
        items={PAID_BY.map((value) => ({ value, text: PAID_WORDS[value] }))}
      />
      <Details summary="Say more about it, if you like">
        <Textarea
          {...bind(look, `how-${outcomeId}`, before?.how)}
          label="How do you manage it, or what happened?"
          rows={3}
        />
      </Details>
    </>
  )
}

/** Folded away; each can be left. */
function More({ checkIn: { said }, look }: { checkIn: CheckIn; look: Look }): JSX.Element {
  const now = (value: number | undefined): string | undefined => value?.toString()
  return (
    <Details summary="More, if you like. You can leave each of them">
      <Textarea {...bind(look, 'words', said?.words)} label="Anything else?" rows={3} />
      {WELLBEING.map((name) => (
        <Input
          {...bind(look, name, now(said?.[name]))}
          label={ONS4_LABELS[name]}
          hint={
            name === 'anxious'
              ? '0 is not at all anxious, 10 is completely anxious.'
              : '0 is not at all, 10 is completely.'
          }
          inputmode="numeric"
          spellcheck={false}
          classes="govuk-input--width-2"
        />
      ))}
      <p class="govuk-hint">{WELLBEING_SOURCE}</p>
      <Input
        {...bind(look, 'hospitalStays', now(said?.hospitalStays))}
        label="How often were you in hospital since the money ended?"
        inputmode="numeric"
        spellcheck={false}
        classes="govuk-input--width-2"
      />
      <Input
        {...bind(look, 'crises', now(said?.crises))}
        label="How often was there a crisis since then?"
        inputmode="numeric"
        spellcheck={false}
        classes="govuk-input--width-2"
      />
    </Details>
  )
}

/** The same on paper: printed, filled in by hand, and entered later. */
export function SheetPage({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <Layout look={look} title="How things are" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">How are things now?</h1>
      <p class="govuk-body">{`${NO_MONEY_TODAY} You can leave any of it. Send it to ${council.name}, or give it to your worker.`}</p>
      <p class="govuk-body">Today is: ____ ____ ________</p>
      <p class="govuk-body">{`☐ I’m not all right. Please ring me. (If it cannot wait, ring ${council.number}.)`}</p>
      {answering.goals.map(({ words }) => (
        <>
          <h2 class="govuk-heading-m">{words}</h2>
          <p class="govuk-body">{BENEFITS.map((value) => `☐ ${BENEFIT_WORDS[value]}`).join('   ')}</p>
          <p class="govuk-body">How is it paid for now?</p>
          <p class="govuk-body">{PAID_BY.map((value) => `☐ ${PAID_WORDS[value]}`).join('   ')}</p>
          <p class="govuk-body">In my words: ________________________________</p>
        </>
      ))}
      <p class="govuk-body govuk-!-display-none-print">
        Print this page with your browser. Enter it by “Write down what they said”.
      </p>
    </Layout>
  )
}

/** The worker's own view, apart. */
export function NoteForm({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="My view" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">How you see it</h1>
      <p class="govuk-body">{`It stands apart from what ${knownAs(look)} said, and changes none of it. They read it. ${NO_MONEY_TODAY}`}</p>
      {answering.checkIn.dueOn > look.today ? (
        <p class="govuk-body">{`This opens on ${sayDay(answering.checkIn.dueOn)}.`}</p>
      ) : (
        <Form look={look}>
          <Textarea {...bind(look, 'words')} label="In a few words" rows={4} />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      )}
    </Layout>
  )
}
