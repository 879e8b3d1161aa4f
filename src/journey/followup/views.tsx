import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { isPerson, NO_MONEY_TODAY, nameOf } from '#journey/review/index.ts'
import { Button, Checkboxes, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, onRecord } from '#web/look.ts'
import { BENEFITS, type CheckIn, type Followup, WAVES } from './followup.ts'
import type { Answering } from './reads.ts'
import { dueOn, lostIn, stateOf, toAnswer } from './rules.ts'
import { BENEFIT_WORDS, DONE, STATE_WORDS, WAVE_WORDS } from './words.ts'

/** The stage's page: the looks back that the person chose, what they said, and the way back in. */
export function AfterwardsPage({ followup, look }: { followup: Followup; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Afterwards" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Afterwards</h1>
      {followup.lastDay === undefined ? (
        <NotYet look={look} />
      ) : (
        <>
          <p class="govuk-body">{`${sayDay(followup.lastDay)} ${followup.lastDay < look.today ? 'was' : 'is'} the last day that is paid.`}</p>
          <NextThing followup={followup} look={look} />
          <CheckIns followup={followup} look={look} />
        </>
      )}
      <WayBack followup={followup} look={look} />
    </Layout>
  )
}

function NotYet({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <InsetText>
        {isPerson(look)
          ? 'Your money goes on. When it has come to an end one day, you choose here whether we ask how you are doing, and when.'
          : 'The money goes on. When it has come to an end one day, the person chooses here whether we ask how they are doing, and when.'}
      </InsetText>
      <Button href={onRecord(look, '/ending')}>See how it ends, one day</Button>
    </>
  )
}

function NextThing({ followup, look }: { followup: Followup; look: Look }): JSX.Element | null {
  const next = toAnswer(followup, look.today)
  const all = followup.checkIns.length === WAVES.length
  if (!isPerson(look))
    return followup.checkIns.length > 0 ? null : (
      <InsetText>{`${nameOf(look)} has not chosen any look back. They may choose one on any day, or none.`}</InsetText>
    )
  if (next !== undefined)
    return <Button href={onRecord(look, `/afterwards/answer/${next.checkInId}`)}>Tell us how things are</Button>
  if (all) return null
  return followup.checkIns.length === 0 ? (
    <>
      <p class="govuk-body">Would you like us to ask how things are, later on? You choose whether and when.</p>
      <Button href={onRecord(look, '/afterwards/choose')}>Choose when we may ask</Button>
    </>
  ) : (
    <Button classes="govuk-button--secondary" href={onRecord(look, '/afterwards/choose')}>
      Add another time
    </Button>
  )
}

function CheckIns({ followup, look }: { followup: Followup; look: Look }): JSX.Element | null {
  if (followup.checkIns.length === 0) return null
  const wordsOf = (id: string): string => followup.goals.find(({ outcomeId }) => outcomeId === id)?.words ?? ''
  return (
    <>
      <h2 class="govuk-heading-m">Looking back</h2>
      {followup.checkIns.map((checkIn) => (
        <>
          <h3 class="govuk-heading-s">{`After ${WAVE_WORDS[checkIn.wave]}, from ${sayDate(checkIn.dueOn)}: ${STATE_WORDS[stateOf(checkIn, look.today)]}`}</h3>
          {checkIn.answers.map(({ outcomeId, benefit, how, on }) => (
            <>
              <p class="footing-said-by govuk-body">{`${wordsOf(outcomeId)}: ${BENEFIT_WORDS[benefit].toLowerCase()} (${sayDate(on)})`}</p>
              {how === '' ? null : <p class="footing-words govuk-body">{how}</p>}
            </>
          ))}
          {isPerson(look) && checkIn.dueOn <= look.today ? (
            <p class="govuk-body">
              <a class="govuk-link" href={onRecord(look, `/afterwards/answer/${checkIn.checkInId}`)}>
                {checkIn.answers.length > 0 ? 'Change what I said' : 'Answer now'}
                <span class="govuk-visually-hidden">{` after ${WAVE_WORDS[checkIn.wave]}`}</span>
              </a>
            </p>
          ) : null}
        </>
      ))}
    </>
  )
}

/** The way back in: whom to ring, and that what was planned is kept (N2). */
function WayBack({ followup, look }: { followup: Followup; look: Look }): JSX.Element {
  const { council, outOfHours, crisis } = look.settings.phones
  const own = isPerson(look)
  const lost = lostIn(followup).length > 0
  return (
    <>
      <h2 class="govuk-heading-m">
        {lost
          ? own
            ? 'You told us that something good is gone'
            : 'Something good is gone'
          : 'If things get harder again'}
      </h2>
      <p class="govuk-body">
        {own
          ? 'You can come back. Nobody starts from nothing: what we planned together is kept, and we begin there. Ring us and say that you had a budget.'
          : `${nameOf(look)} can come back. What was planned is kept, and you begin there.${lost ? ' Ring them today, and ask what would help.' : ''}`}
      </p>
      <SummaryList
        rows={[
          { key: 'Coming back', value: `${council.name}: ${council.number}, ${council.when}` },
          { key: 'Evenings, weekends', value: `${outOfHours.name}: ${outOfHours.number}` },
          { key: 'Not safe now', value: `${crisis.name}: ${crisis.number}, ${crisis.when}. In danger: 999` },
        ]}
      />
    </>
  )
}

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
