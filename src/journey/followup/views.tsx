import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Followup, WAVES } from './followup.ts'
import { lostIn, stateOf, toAnswer } from './rules.ts'
import { BENEFIT_WORDS, DONE, STATE_WORDS, WAVE_WORDS } from './words.ts'

/** The stage's page: the looks back that the person chose, what they said, and the way back in. */
export function AfterwardsPage({ followup, look }: { followup: Followup; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Afterwards" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Afterwards</h1>
      {followup.lastDay === undefined ? null : <InsetText>{NO_MONEY_TODAY}</InsetText>}
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
      <InsetText>{`${knownAs(look)} has not chosen any look back. They may choose one on any day, or none.`}</InsetText>
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
              <p class="footing-said-by govuk-body">{`${wordsOf(outcomeId)} (${sayDate(on)})`}</p>
              <p class="govuk-body">{BENEFIT_WORDS[benefit]}</p>
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
          : `${knownAs(look)} can come back. What was planned is kept, and you begin there.${lost ? ' Ring them today, and ask what would help.' : ''}`}
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
