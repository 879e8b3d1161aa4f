import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { type PrivateQuestion, SAID } from './private.ts'
import { mayAnswerAlone, mayAskAlone, mayFollow, mayTalk } from './rules.ts'
import type { SignShown } from './signs.ts'
import { AFTER_TALK_WORDS, PRIVATE_DONE, SAID_WORDS, SIGN_WORDS } from './words.ts'

/** All that was asked. */
export type Shape = { all: readonly PrivateQuestion[]; look: Look }
/** The same, with what shows. */
export type WithSigns = Shape & { shown: readonly SignShown[] }
/** The tab names nothing. */
export const TITLE = 'For you'

/** First whether nobody is looking; only then the question. Nothing on the first page says what it is about. */
export function ForYouPage({ all, look }: Shape): JSX.Element {
  const alone = first(look.form?.raw ?? look.query, 'alone') === 'yes'
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '') }} doneWords={alone ? PRIVATE_DONE : undefined}>
      {alone ? <Alone all={all} look={look} /> : <NobodyLooking look={look} />}
    </Layout>
  )
}

const NobodyLooking = ({ look }: { look: Look }): JSX.Element => (
  <>
    <h1 class="govuk-heading-l">Is it fine to go on here?</h1>
    <p class="govuk-body">The next page is only for you. Go on when nobody else can see your screen.</p>
    <Button href={`${onRecord(look, '/for-you')}?alone=yes`}>Nobody can see it, go on</Button>
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, '')}>
        Not now
      </a>
    </p>
  </>
)

function Alone({ all, look }: Shape): JSX.Element {
  const [newest] = all
  const [reason] = mayAnswerAlone(all)
  if (newest === undefined || (reason !== undefined && look.form === undefined))
    return (
      <>
        <h1 class="govuk-heading-l">Nothing is asked now</h1>
        <p class="govuk-body">If your worker has something for you alone, it is here.</p>
        <Button href={to(look, '/worried')}>Who can help if I am not safe</Button>
      </>
    )
  const [answer] = newest.answers
  return (
    <>
      <h1 class="govuk-heading-l">Does anyone else say what you do with your money?</h1>
      <p class="govuk-body">{`${newest.byName} asks this. It is your money, and you decide. It is fine to have help that you want.`}</p>
      <p class="govuk-body">
        Your worker alone reads your answer. Your money and your plan stay as they are, whatever you say.
      </p>
      {answer === undefined ? null : (
        <InsetText>{`On ${sayDate(answer.on)} you said: ${SAID_WORDS[answer.said]}. You can say it otherwise.`}</InsetText>
      )}
      <Form look={look} forgets>
        <input type="hidden" name="alone" value="yes" />
        <Radios
          {...bind(look, 'said')}
          legend="What fits best?"
          items={SAID.map((value) => ({ value, text: SAID_WORDS[value] }))}
        />
        <Textarea {...bind(look, 'words')} label="Say more, if you like" rows={3} />
        <Input
          {...bind(look, 'safeWay')}
          label="How can we reach you safely? (you can leave this)"
          hint="For example: ring me at the club on Tuesday."
          autocomplete="off"
        />
        <Button preventDoubleClick>Tell my worker</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/worried')}>
          I want help now
        </a>
      </p>
    </>
  )
}

/** The worker's page: what was asked and answered, and what to do. */
export function PrivatePage({ all, shown, look }: WithSigns): JSX.Element {
  const name = knownAs(look)
  const [newest] = all
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '') }} doneWords={PRIVATE_DONE}>
      <h1 class="govuk-heading-l">{`Only for ${name} and you`}</h1>
      <p class="govuk-body">{`Nobody else sees this page, whatever ${name} shares with them. Do not speak of it when others can hear.`}</p>
      {newest === undefined ? <p class="govuk-body">Nothing was asked yet.</p> : null}
      <WhatShows shown={shown} />
      {all.map((one) => (
        <Asked one={one} name={name} />
      ))}
      {newest !== undefined && mayFollow(newest).length === 0 ? (
        <>
          <InsetText>{`If ${name} may not be safe, ring the council and ask for adult safeguarding. This is no reason to change the money.`}</InsetText>
          <Button href={onRecord(look, '/for-you/followed')}>Write down what was done</Button>
          <p class="govuk-body">
            <a class="govuk-link" href={to(look, '/worried')}>
              Whom to ring, and how to tell a manager
            </a>
          </p>
        </>
      ) : newest !== undefined && mayTalk(newest).length === 0 ? (
        <Button href={onRecord(look, '/for-you/talked')}>Write down that we talked alone</Button>
      ) : mayAskAlone(all).length === 0 ? (
        <Button href={onRecord(look, '/for-you/ask')}>{`Ask ${name} alone`}</Button>
      ) : (
        <Button href={onRecord(look, '')}>{`Back to ${name}’s page`}</Button>
      )}
    </Layout>
  )
}

/** What payments and statements show, and how little that can mean. Nothing is ticked for the worker. */
export function WhatShows({ shown }: { shown: readonly SignShown[] }): JSX.Element {
  if (shown.length === 0)
    return (
      <p class="govuk-body">
        The payments and statements show no sign of this. That does not mean that all is well: what you hear and see
        counts more.
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">What the payments and statements show</h2>
      <ul class="govuk-list govuk-list--bullet">
        {shown.map(({ sign, on }) => (
          <li>{`${SIGN_WORDS[sign].text} (${on.map(sayDate).join(', ')}). ${SIGN_WORDS[sign].hint}`}</li>
        ))}
      </ul>
      <p class="govuk-body">It can all be as the person wants it. You decide whether to ask.</p>
    </>
  )
}

function Asked({ one, name }: { one: PrivateQuestion; name: string }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{`Asked on ${sayDate(one.on)}`}</h2>
      <p class="govuk-body">{one.because}</p>
      <ul class="govuk-list govuk-list--bullet">
        {one.signs.map((sign) => (
          <li>{SIGN_WORDS[sign].text}</li>
        ))}
      </ul>
      {one.answers.length === 0 ? <p class="govuk-body">{`${name} has not answered yet.`}</p> : null}
      {one.answers.map(({ said, words, safeWay, on }) => (
        <p class="footing-words govuk-body">
          {`${sayDate(on)}: ${SAID_WORDS[said]}. ${words}${safeWay === '' ? '' : ` Safe to reach: ${safeWay}`}`}
        </p>
      ))}
      {one.talk === undefined ? null : (
        <p class="govuk-body">
          {`${one.talk.byName}: we talked alone on ${sayDate(one.talk.on)}. ${AFTER_TALK_WORDS[one.talk.next]}. ${one.talk.words}`}
        </p>
      )}
      {one.followed === undefined ? null : (
        <p class="govuk-body">{`${one.followed.byName}, ${sayDate(one.followed.on)}: ${one.followed.words}`}</p>
      )}
    </>
  )
}
