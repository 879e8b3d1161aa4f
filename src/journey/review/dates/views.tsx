import type { JSX } from 'preact'
import { addDays, type Day } from '#core/day.ts'
import { Button, DateInput, Input, InsetText, Radios, Tag, Textarea } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { type Due, HOWS, type Review } from '../review.ts'
import { HOW_WORDS, NO_MONEY_TODAY } from '../words.ts'
import { daysLate, meetings } from './due.ts'
import type { Concern } from './reads.ts'
import { BASIS_WORDS, CONCERN_PAGE, DATES, DAY_PAGE, DUE_WORDS, explainDue } from './words.ts'

/** What is due and why, one meeting after another: each date says from what it is counted, and where that comes from. */
export function WhatIsDue({ due, look }: { due: readonly Due[]; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{DATES.heading}</h2>
      {meetings(due, look.settings.reviews).map(({ dues }) => (
        <>
          {dues.map((one) => (
            <OneDue due={one} look={look} />
          ))}
          {dues.length > 1 ? <InsetText>{DATES.together}</InsetText> : null}
        </>
      ))}
    </>
  )
}

function OneDue({ due, look }: { due: Due; look: Look }): JSX.Element {
  const { kind, dueOn, basis, moved } = due
  const late = daysLate(due, look.today)
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{`${DATES.by(dueOn, dueOn < look.today)}: ${DUE_WORDS[kind].toLowerCase()}`}</strong>{' '}
        <Tag colour="grey">
          {basis === 'you-asked' && !isPerson(look) ? `${knownAs(look)} asked` : BASIS_WORDS[basis]}
        </Tag>
      </p>
      <p class="govuk-body">{explainDue(due)}</p>
      {moved === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{DATES.moved(moved.byName, moved.to)}</p>
          <p class="footing-words govuk-body">{moved.reasons}</p>
        </>
      )}
      {late === 0 ? null : <p class="govuk-body">{DATES.late(late)}</p>}
    </>
  )
}

/** Why the day, the way or the place was changed last, and by whom. */
export const DayBecause = ({ review: { dayBecause } }: { review: Review }): JSX.Element | null =>
  dayBecause === undefined ? null : (
    <>
      <p class="footing-said-by govuk-body">{DATES.because(dayBecause.byName)}</p>
      <p class="footing-words govuk-body">{dayBecause.words}</p>
    </>
  )

/** What somebody was concerned about, in the words that they wrote for the person. */
export function Concerns({ concerns }: { concerns: readonly Concern[] }): JSX.Element | null {
  if (concerns.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{DATES.concernHeading}</h2>
      <p class="govuk-body">{DATES.concernSays}</p>
      {concerns.map(({ words, byName, on }) => (
        <>
          <p class="footing-said-by govuk-body">{DATES.concernBy(byName, on)}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
    </>
  )
}

/** Where, and where exactly: the same on every form that sets a day. */
export function WhereFields({ now, look }: { now?: Pick<Review, 'how' | 'place'>; look: Look }): JSX.Element {
  return (
    <>
      <Radios
        {...bind(look, 'how', now?.how)}
        legend="How shall we meet?"
        items={HOWS.map((value) => ({ value, text: HOW_WORDS[value] }))}
      />
      <Input {...bind(look, 'place', now?.place)} label={DAY_PAGE.place} hint={DAY_PAGE.placeHint} />
    </>
  )
}

/** Days that one tap chooses, in order: a week earlier where that is still to come, a week later, two weeks later. */
const suggested = (meetOn: Day, today: Day): Day[] =>
  [-7, 7, 14].map((days) => addDays(meetOn, days)).filter((day) => day > today)

/** Another day in two taps, or any day by hand. */
export function DayForm({ current, look }: { current: Review | undefined; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title={DAY_PAGE.title} back={{ href: onRecord(look, '/review/invitation') }}>
      <h1 class="govuk-heading-l">{DAY_PAGE.title}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {current === undefined ? <NothingToMove look={look} /> : null}
      {current !== undefined && own ? (
        <>
          <p class="govuk-body">{DAY_PAGE.ownWish}</p>
          <p class="govuk-body">{DAY_PAGE.suggest}</p>
          {suggested(current.meetOn, look.today).map((on) => (
            <Press look={look} path={look.here} classes="govuk-button--secondary" send={sent(on, current)}>
              {DAY_PAGE.instead(on)}
            </Press>
          ))}
          <h2 class="govuk-heading-m">{DAY_PAGE.other}</h2>
        </>
      ) : null}
      {current === undefined ? null : <ByHand current={current} look={look} />}
    </Layout>
  )
}

function NothingToMove({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">No review is planned at the moment, so there is no day to change.</p>
      <Button href={onRecord(look, '/review/ask')}>{isPerson(look) ? 'Ask for a review' : 'Plan a review'}</Button>
    </>
  )
}

function ByHand({ current, look }: { current: Review; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Form look={look}>
      <DateInput {...bindDate(look, 'meetOn', current.meetOn)} legend="On which day shall we meet?" />
      <WhereFields now={current} look={look} />
      <Textarea
        {...bind(look, 'reasons')}
        label={DAY_PAGE.why}
        hint={own ? DAY_PAGE.whyOwnHint : DAY_PAGE.whyHint(knownAs(look))}
        rows={3}
      />
      <Button preventDoubleClick>Change it</Button>
    </Form>
  )
}

function sent(on: Day, { how, place = '' }: Review): Record<string, string> {
  const [year = '', month = '', date = ''] = on.split('-')
  return { 'meetOn-day': date, 'meetOn-month': month, 'meetOn-year': year, how, place, reasons: '' }
}

/** The worker is concerned: the person reads every word, so what must not be read there has another way. */
export function ConcernForm({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title={CONCERN_PAGE.title} back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">{CONCERN_PAGE.title}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{CONCERN_PAGE.lead(name)}</p>
      <p class="govuk-body">
        {`${CONCERN_PAGE.notHere(name)} `}
        <a class="govuk-link" href={to(look, '/worried')}>
          {CONCERN_PAGE.safety}
        </a>
      </p>
      <Form look={look}>
        <Textarea {...bind(look, 'words')} label={CONCERN_PAGE.label} hint={CONCERN_PAGE.hint} rows={5} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}
