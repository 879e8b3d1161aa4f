import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Checkboxes, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, onRecord } from '#web/look.ts'
import { BENEFITS, type CheckIn, type Followup, WAVES } from './followup.ts'
import type { Answering } from './reads.ts'
import { dueOn } from './rules.ts'
import { BENEFIT_WORDS, WAVE_WORDS } from './words.ts'

/** The person chooses when we may ask; to choose none, they leave it. */
export function ChooseForm({ followup, look }: { followup: Followup; look: Look }): JSX.Element {
  const { lastDay } = followup
  const left = WAVES.filter((wave) => followup.checkIns.every((checkIn) => checkIn.wave !== wave))
  return (
    <Layout look={look} title="When we may ask" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">When may we ask how things are?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {lastDay === undefined || left.length === 0 ? (
        <>
          <p class="govuk-body">
            {lastDay === undefined
              ? 'The money goes on. When it has come to an end one day, you choose here.'
              : 'You have chosen all of them. We ask you then.'}
          </p>
          <Button href={onRecord(look, '/afterwards')}>Back</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            It takes a minute each time. You can leave it when it comes. If you say nothing, we write down “no answer”
            and nothing else.
          </p>
          <Form look={look}>
            <Checkboxes
              {...bindSome(look, 'waves')}
              legend="After the last day, ask me:"
              items={left.map((value) => ({
                value,
                text: `After ${WAVE_WORDS[value]}`,
                hint: sayDate(dueOn(value, lastDay)),
              }))}
            />
            <Button preventDoubleClick>Ask me then</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** What is left of the good of each goal, on or after the day that was chosen. */
export function AnswerForm({ answering, look }: { answering: Answering; look: Look }): JSX.Element {
  const { checkIn, goals } = answering
  const before = (id: string): CheckIn['answers'][number] | undefined =>
    checkIn.answers.find(({ outcomeId }) => outcomeId === id)
  return (
    <Layout look={look} title="How things are" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">How are things now?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {checkIn.dueOn > look.today ? (
        <>
          <p class="govuk-body">{`This opens on ${sayDay(checkIn.dueOn)}. If you want to tell us something before, ring your worker.`}</p>
          <Button href={onRecord(look, '/afterwards')}>Back</Button>
        </>
      ) : (
        <Form look={look}>
          {goals.map(({ outcomeId, words }) => (
            <>
              <h2 class="govuk-heading-m">{words}</h2>
              <Radios
                {...bind(look, `benefit-${outcomeId}`, before(outcomeId)?.benefit)}
                legend="What is left of the good of it?"
                items={BENEFITS.map((value) => ({ value, text: BENEFIT_WORDS[value] }))}
              />
              <Textarea
                {...bind(look, `how-${outcomeId}`, before(outcomeId)?.how)}
                label="How do you manage it, or what happened? You can leave it"
                rows={3}
              />
            </>
          ))}
          <Button preventDoubleClick>Send my answer</Button>
        </Form>
      )}
    </Layout>
  )
}
