import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { ChangePreview, type Money, previewLaid } from '#journey/money/index.ts'
import { NO_MONEY_TODAY, type Side } from '#journey/review/index.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWERS, CONDITIONS, type Condition, type Ending } from './ending.ts'
import { gapsOf, viewOn } from './rules.ts'
import { ANSWER_WORDS, CONDITION_TITLES, CONDITION_WORDS, TALK_ABOUT, WORDS } from './words.ts'

const sayPath = (own: boolean): string => (own ? '/ending/say' : '/ending/say-as-worker')

/** How each sees the four conditions, and the one thing to do next. */
export function ConditionsSeen({ ending, look }: { ending: Ending; look: Look }): JSX.Element {
  const own = isPerson(look)
  const both = ending.said.person && ending.said.worker
  const open = ending.confirmed === undefined
  return (
    <>
      <h2 class="govuk-heading-m">How we each see it</h2>
      {both ? (
        <SideBySide ending={ending} look={look} />
      ) : (
        <p class="govuk-body">{waitsFor(ending, own, knownAs(look))}</p>
      )}
      {!open ? null : !ending.said[own ? 'person' : 'worker'] ? (
        <Button href={onRecord(look, sayPath(own))}>Say how I see it</Button>
      ) : (
        <>
          {both && !own ? <Button href={onRecord(look, '/ending/confirm')}>Go on to confirm</Button> : null}
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, sayPath(own))}>
              Change what I said
            </a>
          </p>
        </>
      )}
    </>
  )
}

function waitsFor(ending: Ending, own: boolean, name: string): string {
  if (!ending.said[own ? 'person' : 'worker'])
    return 'There are four questions. Each of us answers them apart. When both have, we see both here.'
  return own
    ? 'We have your answers. Your worker answers next. When they have, you see both here.'
    : `Your answers are kept. ${name} has not answered yet. You can ring them, or sit with them while they do.`
}

/** Each condition with both answers; a gap is named as something to talk about, never counted. */
export function SideBySide({ ending, look }: { ending: Ending; look: Look }): JSX.Element {
  const gaps = gapsOf(ending)
  return (
    <>
      {CONDITIONS.map((condition) => (
        <>
          <h3 class="govuk-heading-s" id={`condition-${condition}`}>
            {CONDITION_TITLES[condition]}
          </h3>
          <div class="footing-two-views">
            <OneView ending={ending} condition={condition} side="person" look={look} />
            <OneView ending={ending} condition={condition} side="worker" look={look} />
          </div>
          {gaps.some((gap) => gap.condition === condition) ? <InsetText>{TALK_ABOUT[condition]}</InsetText> : null}
        </>
      ))}
    </>
  )
}

function OneView(props: { ending: Ending; condition: Condition; side: Side; look: Look }): JSX.Element | null {
  const { ending, condition, side, look } = props
  const view = viewOn(ending, condition, side)
  if (view === undefined) return null
  const who = (side === 'person') === isPerson(look) ? 'You' : side === 'person' ? knownAs(look) : view.byName
  return (
    <div>
      <p class="footing-said-by govuk-body">{`${who}, ${sayDate(view.on)}: ${ANSWER_WORDS[view.said].toLowerCase()}`}</p>
      <p class="govuk-body">{CONDITION_WORDS[side][condition]}</p>
      {view.words === '' ? null : <p class="footing-words govuk-body">{view.words}</p>}
    </div>
  )
}

/** One side's form: the four conditions in plain words. The other side's answers are not on it. */
export function SayForm({ ending, side, look }: { ending: Ending | undefined; side: Side; look: Look }): JSX.Element {
  if (ending === undefined)
    return (
      <NothingHere
        look={look}
        words="Nobody has told an ending. If that happens, four questions about it will stand here."
      />
    )
  // Drawn again after sending, it keeps what was typed, even if it was confirmed meanwhile.
  if (ending.confirmed !== undefined && look.form === undefined)
    return <NothingHere look={look} words={WORDS['ending-already-confirmed']} />
  return (
    <Layout look={look} title="How I see it" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">How do you see it?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {side === 'person'
          ? 'Say it as you see it. Nobody marks this, and “no” is as good as “yes”.'
          : `Say it as you see it. Where ${knownAs(look)} sees it differently, talk, and then write down here what was said.`}
      </p>
      <Form look={look}>
        {CONDITIONS.map((condition) => {
          const before = viewOn(ending, condition, side)
          return (
            <>
              <Radios
                {...bind(look, `said-${condition}`, before?.said)}
                legend={CONDITION_WORDS[side][condition]}
                items={ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] }))}
              />
              <Textarea
                {...bind(look, `words-${condition}`, before?.words)}
                label="Tell us more, if you like"
                rows={2}
              />
            </>
          )
        })}
        <Button preventDoubleClick>That is how I see it</Button>
      </Form>
    </Layout>
  )
}

/** The worker confirms: both views once more, the last day, and what it means. */
export function ConfirmForm(props: {
  ending: Ending | undefined
  money: Pick<Money, 'lines' | 'overlays'>
  look: Look
}): JSX.Element {
  const { ending, money, look } = props
  if (ending === undefined)
    return <NothingHere look={look} words="Nobody has told an ending, so there is nothing to confirm." />
  if (ending.confirmed !== undefined) return <NothingHere look={look} words={WORDS['ending-already-confirmed']} />
  return (
    <Layout look={look} title="Confirm the ending" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">Confirm the ending?</h1>
      <p class="govuk-body">{`Everything is paid up to and with ${sayDay(ending.lastDay)}. After that day nothing more is paid. ${knownAs(look)} reads at once that you confirmed it.`}</p>
      <SideBySide ending={ending} look={look} />
      <ChangePreview
        preview={previewLaid(money, [{ id: 'the ending', kind: 'ends', on: ending.lastDay }], look.today)}
        title="What stops when, week by week"
      />
      <Form look={look}>
        <Button preventDoubleClick>{`Confirm: the last day is ${sayDate(ending.lastDay)}`}</Button>
      </Form>
    </Layout>
  )
}

/** Where there is nothing to answer or to confirm: said kindly, with the next step. */
function NothingHere({ look, words }: { look: Look; words: string }): JSX.Element {
  return (
    <Layout look={look} title="The ending" back={{ href: onRecord(look, '/ending') }}>
      <h1 class="govuk-heading-l">Nothing to do here now</h1>
      <p class="govuk-body">{words}</p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <Button href={onRecord(look, '/ending')}>Back to the ending page</Button>
    </Layout>
  )
}
