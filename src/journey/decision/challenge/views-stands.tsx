import type { JSX } from 'preact'
import { sayDate, sayDay, workingDaysBetween } from '#core/day.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord, to as within } from '#web/look.ts'
import type { Challenge, OpenChallenge } from './challenge.ts'
import { CAME_BACK, DONE, HOW_SAID } from './words.ts'

/** Where a challenge stands: whose words, who looks again, since when, by when, and the answer once there is one. */
export function ChallengedPage({
  challenges,
  mayAnswer,
  isDecided,
  cameBack,
  look,
}: {
  challenges: readonly Challenge[]
  mayAnswer: boolean
  /** Whether there is a letter to read: something was decided about what was sent last. */
  isDecided: boolean
  /** What stands is that the plan came back to be changed. */
  cameBack: boolean
  look: Look
}): JSX.Element {
  const [newest, ...before] = challenges
  const answered = newest?.answered !== undefined
  return (
    <Layout look={look} title="Looked at again" back={{ href: onRecord(look, '/decision') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">
        {newest === undefined ? NOBODY : answered ? ANSWERED[newest.answered?.as ?? 'stays'] : OPEN}
      </h1>
      {newest === undefined ? (
        <p class="govuk-body">
          If somebody does, this page says who looks at it again, and by when there is an answer.
        </p>
      ) : (
        <One challenge={newest} look={look} meanwhile={cameBack ? CAME_BACK : GOES_ON} />
      )}
      {mayAnswer ? (
        <Button href={onRecord(look, '/decision/challenge/answer')}>Look at it again</Button>
      ) : (
        <Button href={onRecord(look, isDecided ? '/decision/letter' : '/decision')}>
          {isDecided ? 'Read the letter' : 'See where the decision stands'}
        </Button>
      )}
      {answered ? <NextSteps look={look} /> : null}
      {before.length === 0 ? null : <h2 class="govuk-heading-m">What was said before</h2>}
      {before.map((one) => (
        <One challenge={one} look={look} meanwhile={GOES_ON} />
      ))}
    </Layout>
  )
}

const NOBODY = 'Nobody has said that a decision is wrong'
const OPEN = 'Somebody is looking at it again'
const ANSWERED = { stays: 'The decision stays', 'made-again': 'The decision has changed' }

const GOES_ON = 'What was agreed goes on as it is.'

function One(props: { challenge: Challenge; look: Look; meanwhile: string }): JSX.Element {
  const { challenge, look, meanwhile } = props
  const { words, saidOn, typedFor, deciderName, answerBy, answered } = challenge
  const name = isPerson(look) ? 'You' : knownAs(look)
  const days = workingDaysBetween(saidOn, look.today, new Set(look.settings.holidays))
  return (
    <>
      <p class="footing-said-by govuk-body">{`${name} said on ${sayDate(saidOn)}:`}</p>
      <p class="footing-words govuk-body">{words}</p>
      {typedFor === undefined ? null : (
        <p class="govuk-hint">{`Said ${HOW_SAID[typedFor.how]}, typed by ${typedFor.byName} on ${sayDate(typedFor.on)}.`}</p>
      )}
      {answered === undefined ? (
        <SummaryList
          rows={[
            { key: 'Now with', value: `${deciderName}, who did not decide it` },
            { key: 'Waiting', value: `${days === 1 ? '1 working day' : `${days} working days`} so far` },
            { key: 'Answer', value: late(challenge, look) ?? `By ${sayDay(answerBy)}` },
            { key: 'Meanwhile', value: meanwhile },
          ]}
        />
      ) : (
        <>
          <p class="footing-said-by govuk-body">{`${answered.byName} answered on ${sayDate(answered.on)}:`}</p>
          <p class="footing-words govuk-body">{answered.reasons}</p>
        </>
      )}
    </>
  )
}

function late({ answerBy }: Challenge, look: Look): string | undefined {
  const { council } = look.settings.phones
  return answerBy < look.today
    ? `It was due on ${sayDay(answerBy)}, and that day has passed. Ring ${council.name} on ${council.number} to ask for it, or to complain.`
    : undefined
}

function NextSteps({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <InsetText>
      {`${isPerson(look) ? 'If you still think it is wrong' : 'If they still think it is wrong'}, the next step is a complaint: ring ${council.name} on ${council.number}, ${council.when}. After that, the Local Government and Social Care Ombudsman: 0300 061 0614, free.`}
    </InsetText>
  )
}

/** For whoever decides: what waits to be looked at again, theirs first. */
export function ChallengesDesk({ open, look }: { open: readonly OpenChallenge[]; look: Look }): JSX.Element {
  const mine = open.filter(({ deciderId }) => deciderId === look.permit?.humanId)
  const others = open.filter((one) => !mine.includes(one))
  return (
    <Layout look={look} title="To look at again" back={{ href: within(look, '/panel') }}>
      <h1 class="govuk-heading-l">Decisions to look at again</h1>
      {mine.length === 0 ? (
        <InsetText>
          Nothing waits for you. When somebody says that a decision is wrong, and you are named, it stands here.
        </InsetText>
      ) : (
        <p class="govuk-body-l">
          {mine.length === 1 ? '1 waits for you.' : `${mine.length} wait for you. Longest first.`}
        </p>
      )}
      {mine.map((one) => (
        <OneOpen one={one} look={look} />
      ))}
      {others.length === 0 ? null : <h2 class="govuk-heading-m">With somebody else</h2>}
      {others.map((one) => (
        <OneOpen one={one} look={look} />
      ))}
    </Layout>
  )
}

function OneOpen({ one, look }: { one: OpenChallenge; look: Look }): JSX.Element {
  const { budgetId, knownAs, saidOn, answerBy, deciderName } = one
  const href = within(look, `/budgets/${budgetId}/decision/challenge/answer`)
  return (
    <SummaryList
      card={{ title: knownAs, actions: [{ href, text: 'Read and answer', visuallyHiddenText: `(${knownAs})` }] }}
      rows={[
        { key: 'Said on', value: sayDate(saidOn) },
        {
          key: 'Answer by',
          value: answerBy < look.today ? `${sayDate(answerBy)}: this day has passed` : sayDate(answerBy),
        },
        { key: 'With', value: deciderName },
      ]}
    />
  )
}
