import type { ComponentChildren, JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import type { Verdict } from '#core/verdict.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { WhoListens } from '../third/views.tsx'
import { guideFor, WHY_WORDS } from './guide.ts'
import { ASKED_WAYS, OFFER_ANSWERS, OFFERS, REPLACEMENTS, type Readiness, WENT } from './readiness.ts'
import { gapsOf, mayAsk, maySay, type ReadinessReason } from './rules.ts'
import {
  ASKED_WAY_WORDS,
  CONDITION_TITLES,
  OFFER_ANSWER_WORDS,
  OFFER_WORDS,
  READINESS_WORDS,
  REPLACEMENT_WORDS,
  sayOffer,
  WENT_WORDS,
  WHOM_THEY_WOULD_LIKE,
} from './words.ts'

type Shape = { readiness: Readiness; look: Look }
type Listeners = readonly { humanId: string; name: string; as: string }[]

/** Where there is nothing to answer or to confirm: said kindly, with the next step. */
export function NothingHere({ look, words }: { look: Look; words: string }): JSX.Element {
  return (
    <Layout look={look} title="The ending" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">Nothing to do here now</h1>
      <p class="govuk-body">{words}</p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <Button href={onRecord(look, '/ending')}>Back to the ending page</Button>
    </Layout>
  )
}

/** A page with one form; where the rule says no before anything is typed, it says why and what to do. */
function Page(props: {
  look: Look
  title: string
  verdict: Verdict<ReadinessReason>
  children: ComponentChildren
}): JSX.Element {
  const { look, title, verdict } = props
  const [wrong] = verdict
  if (wrong !== undefined && look.form === undefined)
    return <NothingHere look={look} words={`${READINESS_WORDS[wrong.code]}.`} />
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/ending/readiness') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <Form look={look}>{props.children}</Form>
    </Layout>
  )
}

/** The person was asked and gave no answer. */
export const AskedForm = ({ readiness, look }: Shape): JSX.Element => (
  <Page look={look} title="I asked, and there was no answer" verdict={mayAsk(readiness, look.today)}>
    <p class="govuk-body">{`Today. No answer is not a yes. ${knownAs(look)} reads this too.`}</p>
    <Radios
      {...bind(look, 'way')}
      legend="How did you ask?"
      items={ASKED_WAYS.map((value) => ({ value, text: ASKED_WAY_WORDS[value] }))}
    />
    <Textarea {...bind(look, 'words')} label="What happened?" rows={3} />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

/** Why it ends although something is open: a box for each, with what helps to talk about it first. */
export function ReasonForm({ readiness, look }: Shape): JSX.Element {
  const { ending, asked } = readiness
  const silent = ending !== undefined && !ending.said.person && asked.length > 0
  const gaps = gapsOf(readiness)
  const open = maySay(ending)
  const verdict: Verdict<ReadinessReason> =
    open.length === 0 && gaps.length === 0 && !silent ? [{ code: 'not-open-to-talk-about' }] : open
  return (
    <Page look={look} title="Why it ends all the same" verdict={verdict}>
      <p
        class="govuk-body"
        id="reasons"
      >{`Write to ${knownAs(look)}, who reads every word. Talk first. You can leave a box empty.`}</p>
      {gaps.map(({ ask, why, reason }) => (
        <>
          <h2 class="govuk-heading-m">{CONDITION_TITLES[ask.condition]}</h2>
          {ask.goal === undefined ? null : <p class="footing-words govuk-body">{ask.goal.words}</p>}
          <p class="govuk-body">{WHY_WORDS[why]}</p>
          <p class="govuk-body">{`You could ask: ${guideFor('worker', ask.condition).ask[0]}`}</p>
          <Textarea
            {...bind(look, `reason-${ask.key}`, reason?.words)}
            label={`Why does it end all the same? About: ${CONDITION_TITLES[ask.condition].toLowerCase()}`}
            rows={3}
          />
        </>
      ))}
      {silent ? (
        <Textarea
          {...bind(look, 'reason-no-answer')}
          label={`Why does it end although ${knownAs(look)} gave no answer?`}
          rows={3}
        />
      ) : null}
      <Button preventDoubleClick>{`Write it to ${knownAs(look)}`}</Button>
    </Page>
  )
}

const How = ({ look }: { look: Look }): JSX.Element => (
  <>
    <Radios
      {...bind(look, 'went')}
      legend="How did it go?"
      items={WENT.map((value) => ({ value, text: WENT_WORDS[value] }))}
    />
    <Textarea {...bind(look, 'words')} label="Say more, if you like" rows={2} />
  </>
)

/** What could take the place of the money, for a goal that keeps things steady. */
export function ReplacementForm({ readiness, look }: Shape): JSX.Element {
  const { ending } = readiness
  const steady = ending?.goals.filter(({ kind }) => kind === 'maintenance') ?? []
  const open = maySay(ending)
  const verdict: Verdict<ReadinessReason> =
    open.length === 0 && steady.length === 0 ? [{ code: 'goal-needs-nothing-in-its-place' }] : open
  return (
    <Page look={look} title="What could take the place of the money?" verdict={verdict}>
      <Radios
        {...bind(look, 'outcomeId', steady.length === 1 ? steady[0]?.outcomeId : undefined)}
        legend="For which goal?"
        items={steady.map(({ outcomeId, words }) => ({ value: outcomeId, text: words }))}
      />
      <Radios
        {...bind(look, 'kind')}
        legend="What is it?"
        items={REPLACEMENTS.map((value) => ({ value, ...REPLACEMENT_WORDS[value] }))}
      />
      <Input {...bind(look, 'what')} label="Say what it is" hint="For example: the walking group on Tuesdays." />
      <DateInput
        {...bindDate(look, 'triedOn')}
        legend="When was it tried?"
        hint="Leave it empty if nobody has tried it yet. You can say it later."
      />
      <How look={look} />
      <Button preventDoubleClick>Write it down</Button>
    </Page>
  )
}

/** It was tried, and how it went. */
export function TriedForm({ readiness, look }: Shape): JSX.Element {
  const { replacements, ending } = readiness
  const open = maySay(ending)
  const verdict: Verdict<ReadinessReason> =
    open.length === 0 && replacements.length === 0 ? [{ code: 'not-one-of-what-is-there' }] : open
  return (
    <Page look={look} title="Something was tried" verdict={verdict}>
      <Radios
        {...bind(look, 'replacementId', replacements.length === 1 ? replacements[0]?.replacementId : undefined)}
        legend="What was tried?"
        items={replacements.map(({ replacementId, what }) => ({ value: replacementId, text: what }))}
      />
      <DateInput {...bindDate(look, 'triedOn', look.today)} legend="On which day?" />
      <How look={look} />
      <Button preventDoubleClick>Write it down</Button>
    </Page>
  )
}

/** Somebody neutral, or smaller steps. */
export const OfferForm = ({ readiness, listeners, look }: Shape & { listeners: Listeners }): JSX.Element => (
  <Page look={look} title={`Offer ${knownAs(look)} another way`} verdict={maySay(readiness.ending)}>
    <Radios
      {...bind(look, 'what')}
      legend="What do you offer?"
      items={OFFERS.map((value) => ({
        ...{ value, ...OFFER_WORDS[value] },
        ...(value === 'third-party' ? { conditional: <WhoListens listeners={listeners} look={look} /> } : {}),
      }))}
    />
    <Textarea
      {...bind(look, 'words')}
      label="What exactly, and when?"
      hint={`${knownAs(look)} reads this. They have 14 days to answer.`}
      rows={3}
    />
    <Button preventDoubleClick>Offer it</Button>
  </Page>
)

/** The person's answer to an offer; `forThem`: typed by the worker. */
export function OfferAnswerForm({ readiness, look, forThem = false }: Shape & { forThem?: boolean }): JSX.Element {
  const { offers, ending } = readiness
  const open = maySay(ending)
  const verdict: Verdict<ReadinessReason> =
    open.length === 0 && offers.length === 0 ? [{ code: 'nothing-was-offered' }] : open
  return (
    <Page
      look={look}
      title={forThem ? `What does ${knownAs(look)} say to it?` : 'What do you say to it?'}
      verdict={verdict}
    >
      {offers.map((offer) => (
        <p class="govuk-body">{sayOffer(offer, knownAs(look), isPerson(look))}</p>
      ))}
      <Radios
        {...bind(look, 'what', offers.length === 1 ? offers[0]?.what : undefined)}
        legend="Which one?"
        items={offers.map(({ what }) => ({ value: what, text: OFFER_WORDS[what].text }))}
      />
      <Radios
        {...bind(look, 'answer')}
        legend={forThem ? `${knownAs(look)} says` : 'I say'}
        items={OFFER_ANSWERS.map((value) => ({ value, text: OFFER_ANSWER_WORDS[value] }))}
      />
      <Textarea
        {...bind(look, 'words')}
        label="Say more, if you like"
        hint={offers.some(({ what }) => what === 'third-party') ? WHOM_THEY_WOULD_LIKE : ''}
        rows={2}
      />
      {forThem ? (
        <>
          <Radios
            {...bind(look, 'how')}
            legend={`How did ${knownAs(look)} say it?`}
            items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
          />
          <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
        </>
      ) : null}
      <Button preventDoubleClick>Keep this answer</Button>
    </Page>
  )
}
