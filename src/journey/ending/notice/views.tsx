import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Block } from '#files/pdf/parts.ts'
import { HOW_TYPED } from '#journey/plan/index.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Ending, EndingChallenge } from '../ending.ts'
import { isOver } from '../rules.ts'
import type { Notice, ToChallenge } from './notice.ts'
import { mayAnswer, mayChallenge, mayChallengeFor } from './rules.ts'
import { ANSWER_WORDS, NOTICE_DONE, NOTICE_WORDS, noticeParts, sayAnswerBy } from './words.ts'

/** The notice: the same words as on paper, what was said against it, and the door to say that it is wrong. */
export function NoticePage({ notice, look }: { notice: Notice; look: Look }): JSX.Element {
  const { ending } = notice
  return (
    <Layout look={look} title="The notice" back={{ href: onRecord(look, '/ending') }} doneWords={NOTICE_DONE}>
      <h1 class="govuk-heading-l">The notice</h1>
      {isOver(ending, look.today) ? <Passed look={look} /> : null}
      {ending.challenge === undefined ? null : <Challenged challenge={ending.challenge} look={look} />}
      {noticeParts(notice).map(({ heading, blocks }) => (
        <section>
          <h2 class="govuk-heading-m">{heading}</h2>
          {blocks.map((block) => (
            <InWords block={block} />
          ))}
        </section>
      ))}
      <Doors ending={ending} look={look} />
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/ending/notice.pdf')}>
          Keep or print this notice (PDF)
        </a>
      </p>
    </Layout>
  )
}

/** What a notice says of days to come is no longer so once its last day has gone by. */
const Passed = ({ look }: { look: Look }): JSX.Element => (
  <InsetText>
    {'The last day has passed. This is the notice as it was told before that day. '}
    <a class="govuk-link" href={onRecord(look, '/afterwards')}>
      {isPerson(look) ? 'What you can do now' : 'What can be done now'}
    </a>
  </InsetText>
)

function InWords({ block }: { block: Block }): JSX.Element | null {
  if (block.kind === 'says') return <p class="govuk-body">{block.text}</p>
  if (block.kind === 'said')
    return (
      <>
        <p class="footing-said-by govuk-body">{`Written by ${block.by}`}</p>
        <p class="footing-words govuk-body">{block.text}</p>
      </>
    )
  if (block.kind !== 'list') return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {block.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** What holds while somebody looks again, and what came of it. */
export function Challenged({ challenge, look }: { challenge: EndingChallenge; look: Look }): JSX.Element {
  const { words, saidOn, typedFor, answered } = challenge
  const who = isPerson(look) ? 'You' : knownAs(look)
  return (
    <InsetText>
      <p class="govuk-body">
        {answered === undefined
          ? `${who} said on ${sayDate(saidOn)} that this is wrong. The last day in this notice counts no longer. The money goes on as it was. ${sayAnswerBy(challenge, look.today, { own: isPerson(look), council: look.settings.phones.council })}`
          : answered.stands
            ? `${answered.byName} looked again, and the ending stands. The last day in this notice counts no longer. A new one comes with the full notice, and until then the money goes on.`
            : `${answered.byName} looked again. The ending was not right, and everything goes on.`}
      </p>
      <p class="footing-said-by govuk-body">
        {typedFor === undefined ? who : `${who}, ${HOW_TYPED[typedFor.how] ?? ''}. ${typedFor.byName} typed it`}
      </p>
      <p class="footing-words govuk-body">{words}</p>
      {answered === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${answered.byName}, ${sayDate(answered.on)}`}</p>
          <p class="footing-words govuk-body">{answered.reasons}</p>
        </>
      )}
    </InsetText>
  )
}

function Doors({ ending, look }: { ending: Ending; look: Look }): JSX.Element | null {
  const { permit } = look
  if (permit === undefined) return null
  const isPast = ending.lastDay < look.today
  const facts = { ending, before: [], isBack: permit.record?.backAfter !== undefined }
  const doors = [
    {
      action: 'challenge',
      path: '/challenge',
      text: 'I think this is wrong',
      shown: isFine(mayChallenge(facts, look.today)),
    },
    {
      action: 'challenge-for-person',
      path: '/challenge-for-person',
      text: isPast ? 'They said by the last day that this is wrong' : 'They think this is wrong',
      shown: isFine(mayChallengeFor(facts, look.today)),
    },
    {
      action: 'answer-challenge',
      path: '/challenge/answer',
      text: 'Look at it again, and answer',
      shown: ending.challenge !== undefined && ending.challenge.answered === undefined,
    },
  ] as const
  return (
    <>
      {doors
        .filter(({ action, shown }) => shown && mayAlso(permit, 'ending-notice', action))
        .map(({ path, text }) => (
          <Button classes="govuk-button--secondary" href={onRecord(look, `/ending/notice${path}`)}>
            {text}
          </Button>
        ))}
    </>
  )
}

/** "I think this ending is wrong": by the person, or typed for them. */
export function ChallengeForm({ found, look }: { found: ToChallenge; look: Look }): JSX.Element {
  const own = isPerson(look)
  const lastDay = found.ending?.lastDay
  const isPast = lastDay !== undefined && lastDay < look.today
  const [reason] = (own ? mayChallenge : mayChallengeFor)(found, look.today)
  const title = own ? 'Do you think this is wrong?' : `Does ${knownAs(look)} think this is wrong?`
  return (
    <Layout look={look} title="Say that it is wrong" back={{ href: onRecord(look, '/ending/notice') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {reason === undefined || look.form !== undefined ? (
        <>
          <p class="govuk-body">
            The last day then counts no longer, and the money goes on as it was. Somebody who had no part in it looks
            again.
          </p>
          {isPast && !own ? (
            <p class="govuk-body">
              {`The last day was ${sayDay(lastDay)}. What they said by then counts. What would have been paid since is owed, and comes with the next payments.`}
            </p>
          ) : null}
          {isPast ? null : <InsetText>{NO_MONEY_TODAY}</InsetText>}
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label="What is wrong with it, in your own words?" rows={5} />
            {own ? null : (
              <>
                <Radios
                  {...bind(look, 'how')}
                  legend="How did they say it?"
                  items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
                />
                <DateInput {...bindDate(look, 'saidOn')} legend="On which day?" />
              </>
            )}
            <Button preventDoubleClick>Send it</Button>
          </Form>
        </>
      ) : (
        <Instead words={NOTICE_WORDS[reason.code]} look={look} />
      )}
    </Layout>
  )
}

const Instead = ({ words, look }: { words: string; look: Look }): JSX.Element => (
  <>
    <InsetText>{`${words}.`}</InsetText>
    <Button href={onRecord(look, '/ending/notice')}>Read the notice</Button>
  </>
)

export function AnswerForm({ found, look }: { found: ToChallenge; look: Look }): JSX.Element {
  const { ending, confirmedBy } = found
  const [reason] = mayAnswer(ending, look.permit?.humanId ?? '', confirmedBy)
  return (
    <Layout look={look} title="Look again at an ending" back={{ href: onRecord(look, '/ending/notice') }}>
      <h1 class="govuk-heading-l">{`Look again at the ending for ${knownAs(look)}`}</h1>
      {reason !== undefined && look.form === undefined ? (
        <Instead words={NOTICE_WORDS[reason.code]} look={look} />
      ) : (
        <>
          {ending?.challenge === undefined ? null : <Challenged challenge={ending.challenge} look={look} />}
          <p class="govuk-body">{ending?.reasons}</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'answer')}
              legend="What becomes of it?"
              items={(['falls', 'stands'] as const).map((value) => ({ value, ...ANSWER_WORDS[value] }))}
            />
            <Textarea {...bind(look, 'reasons')} label="Why?" hint={`Write it to ${knownAs(look)}.`} rows={5} />
            <Button preventDoubleClick>Answer</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
