import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW } from '#core/heard.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { ToChallenge } from './reads.ts'
import { answerBy, type ChallengeReason, mayChallenge } from './rules.ts'
import { CAME_BACK, CHALLENGE_WORDS, HOW_WORDS } from './words.ts'

/** The person's page: one box for what is wrong. Refused, it keeps what was typed, whatever happened meanwhile. */
export function ChallengePage({ to, look }: { to: ToChallenge; look: Look }): JSX.Element {
  const may = mayChallenge(to.decided, to.challenges, to.next)
  return (
    <Layout look={look} title="I think this is wrong" back={{ href: onRecord(look, '/decision/letter') }}>
      <h1 class="govuk-heading-l">I think this is wrong</h1>
      {isFine(may) || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            Saying so is your right. It takes nothing away from you, and what was agreed goes on meanwhile.
          </p>
          <WhoAnswers to={to} look={look} />
          {to.decided?.verdict === 'returned' ? <p class="govuk-body">{CAME_BACK}</p> : null}
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label="What do you think is wrong?"
              hint="1 thing is needed from you here. A few words are enough."
              rows={6}
            />
            <Button preventDoubleClick>Ask for it to be looked at again</Button>
          </Form>
          <p class="govuk-body">Your worker can write this down for you, too: when you meet, by phone or from paper.</p>
        </>
      ) : (
        <NotNow may={may} look={look} />
      )}
    </Layout>
  )
}

function WhoAnswers({ to, look }: { to: ToChallenge; look: Look }): JSX.Element | null {
  const { next, process } = to
  if (next === undefined) return null
  const by = sayDate(answerBy(look.today, process.holidays))
  return <p class="govuk-body">{`${next.name} did not decide it, and looks at it again. The answer comes by ${by}.`}</p>
}

/** Why nobody can look at it again now, and what can be done instead: never the end of the road. */
function NotNow({ may, look }: { may: Verdict<ChallengeReason>; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  const isSaid = may.some(({ code }) => code === 'challenge-waits-for-an-answer' || code === 'challenge-was-answered')
  return (
    <>
      {may.map(({ code }) => (
        <InsetText>{`${CHALLENGE_WORDS[code]}.`}</InsetText>
      ))}
      <p class="govuk-body">{`To complain, ring ${council.name} on ${council.number}, ${council.when}. If that does not help, the Ombudsman is free to ring: 0300 061 0614.`}</p>
      <Button href={onRecord(look, isSaid ? '/decision/challenged' : '/decision')}>
        {isSaid ? 'See where it stands' : 'Go back to the decision'}
      </Button>
    </>
  )
}

/** The worker's page: the person's words as they said them, the way, and the day. */
export function ChallengeForPage({ to, look }: { to: ToChallenge; look: Look }): JSX.Element {
  const may = mayChallenge(to.decided, to.challenges, to.next)
  const name = knownAs(look)
  return (
    <Layout look={look} title="What they said" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">{`${name} thinks the decision is wrong`}</h1>
      {isFine(may) || look.form !== undefined ? (
        <>
          <p class="govuk-body">{`Use ${name}’s own words. They stay marked as typed by you.`}</p>
          <WhoAnswers to={to} look={look} />
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label={`What ${name} said`}
              hint="As they said it, not as you would."
              rows={6}
            />
            <Radios
              {...bind(look, 'how')}
              legend="How did they say it?"
              items={HEARD_HOW.map((value) => ({ value, text: HOW_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      ) : (
        <NotNow may={may} look={look} />
      )}
    </Layout>
  )
}
