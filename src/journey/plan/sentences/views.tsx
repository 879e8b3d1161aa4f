import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { Examples, withExample } from '../examples/views.tsx'
import { LeftInPlan } from '../left.tsx'
import { type Part, type Plan, type Sentence, SIDES, type Side, sentenceOf, wordsOf } from '../plan.ts'
import { askAgainOn } from '../sustain/words.ts'
import { TypedBy } from '../typed/unfinished.tsx'
import { mayShape, voiceOf } from '../voice.ts'
import { type Ask, askOf } from './asks.ts'

/** The page on which one side writes one part. */
export function WriteForm({ ask, plan, look }: { ask: Ask; plan: Plan; look: Look }): JSX.Element {
  const now = mineIn(plan, ask, look)
  return (
    <Layout look={look} title="A part of the plan" back={{ href: onRecord(look, '/plan') }}>
      <Form look={look}>
        <Textarea
          {...bind(look, 'words', ask.part === 'want' ? withExample(look, 'want', now?.words) : now?.words)}
          label={{ children: ask.question(knownAs(look)), classes: 'govuk-label--l', isPageHeading: true }}
          hint={hintOf(ask, plan, look)}
          rows={6}
        />
        {ask.part === 'want' ? <Examples kind="want" path="/plan/words/want" look={look} /> : null}
        <LeftInPlan plan={plan} look={look} />
        <Button preventDoubleClick>{ask.mayBeEmpty ? 'Keep this' : 'Write it in the plan'}</Button>
      </Form>
      {ask.mayBeEmpty ? <p class="govuk-body">You can keep it empty. It does not hold anything up.</p> : null}
    </Layout>
  )
}

/** What helps to answer; of the one question on keeping the good of it, when it is asked again. */
const hintOf = (ask: Ask, plan: Plan, look: Look): string | undefined =>
  ask.part === 'sustain' && ask.side === 'person' ? askAgainOn(plan, look) : ask.hint

/** What the reader wrote there before; each carer has words of their own. */
const mineIn = (plan: Plan, { part, side }: Ask, look: Look): Sentence | undefined =>
  side === 'carer'
    ? plan.sentences.find((one) => one.part === part && one.carerId === look.permit?.humanId)
    : wordsOf(plan, part, side)

/**
 * What each side wrote in one part, side by side. A side that may leave it empty and has is not shown to the other: an empty
 * box asks for something.
 */
export function BothSides({ part, plan, look }: { part: Part; plan: Plan; look: Look }): JSX.Element {
  const shown = SIDES.filter(
    (side) =>
      wordsOf(plan, part, side) !== undefined || voiceOf(look) === side || askOf(part, side)?.mayBeEmpty !== true,
  )
  if (shown.length === 0) return <p class="govuk-body">Nothing is written here yet.</p>
  return (
    <div class="footing-two-views">
      {shown.map((side) => (
        <div>
          <OneSide part={part} side={side} plan={plan} look={look} />
        </div>
      ))}
    </div>
  )
}

/**
 * What each side understands the money to be for. Each writes before they see the other's, so that it is truly their own;
 * never scored, never in the way.
 */
export function Understanding({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const written = SIDES.filter((side) => sentenceOf(plan, 'understood', side) !== undefined)
  if (written.length === 2) return <BothSides part="understood" plan={plan} look={look} />
  const voice = voiceOf(look)
  return (
    <div class="footing-two-views">
      {SIDES.map((side) => (
        <div>
          {side === voice || !written.includes(side) ? (
            <OneSide part="understood" side={side} plan={plan} look={look} />
          ) : (
            <>
              <p class="footing-said-by govuk-body">{heading(side, look)}</p>
              <p class="govuk-body">It is written. Both are shown when both are written.</p>
            </>
          )}
        </div>
      ))}
    </div>
  )
}

/** What one side wrote in one part, or that it is not there yet; with a link where the reader is that side. */
export function OneSide(props: { part: Part; side: Side; plan: Plan; look: Look }): JSX.Element {
  const { part, side, plan, look } = props
  const found = wordsOf(plan, part, side)
  const ask = askOf(part, side)
  const open = part === 'understood' || mayShape(look, plan)
  const mine = voiceOf(look) === side && ask !== undefined && open
  return (
    <>
      <p class="footing-said-by govuk-body">{found === undefined ? heading(side, look) : spoken(found)}</p>
      <p class={found === undefined ? 'govuk-body' : 'footing-words govuk-body'}>{found?.words ?? notYet(mine, ask)}</p>
      {found === undefined ? null : <TypedBy one={found} />}
      {found?.typedFor?.sounds === false ? (
        <p class="govuk-body">
          {voiceOf(look) === 'person'
            ? 'You said that this does not sound like you, so it does not count.'
            : `${knownAs(look)} said that this does not sound like them, so it does not count.`}
        </p>
      ) : null}
      {mine ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, `/plan/words/${ask.at}`)}>
            {found === undefined ? 'Write this' : 'Change this'}
            <span class="govuk-visually-hidden">{`: ${ask.title}`}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

const spoken = ({ byName, on }: Sentence): string => `${byName}, ${sayDate(on)}`

function heading(side: Side, look: Look): string {
  if (voiceOf(look) === side) return 'You'
  return side === 'person' ? knownAs(look) : voiceOf(look) === 'person' ? 'Your worker' : 'The worker'
}

function notYet(mine: boolean, ask: Ask | undefined): string {
  if (!mine) return 'Nothing is written here yet.'
  return ask?.mayBeEmpty ? 'Nothing is written here yet. You can leave it.' : 'Nothing is written here yet.'
}
