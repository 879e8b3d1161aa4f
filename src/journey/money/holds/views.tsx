import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { addDays, sayDate } from '#core/day.ts'
import { Button, DateInput, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { HOLD_REASONS, type Hold, stands, WHO_ACTS } from './hold.ts'
import type { Holding } from './holding.ts'
import { sayHoldTo } from './notes.tsx'
import {
  HOLD_DONE,
  HOLD_WORDS,
  HOLDING_WORDS,
  sayHold,
  sayHoldToPerson,
  sayWhomToTell,
  WHO_ACTS_WORDS,
} from './words.ts'

const back = (look: Look) => ({ href: onRecord(look, '/money') })
const USUAL_DAYS = 7

/** Whether payments wait, why, who sees to it, and what was before. The person reads it as it concerns them. */
export function HoldPage({ shape, look }: { shape: Holding; look: Look }): JSX.Element {
  const { holds } = shape
  const standing = holds.find(stands)
  const { permit } = look
  return (
    <Layout look={look} title="Waiting" back={back(look)} doneWords={HOLD_DONE}>
      <h1 class="govuk-heading-l">
        {isPerson(look) ? 'Whether your payments wait' : `Whether ${knownAs(look)}’s payments wait`}
      </h1>
      {standing === undefined ? (
        <p class="govuk-body">Payments are not on hold. If they ever are, this page says why and who sees to it.</p>
      ) : isPerson(look) ? (
        sayHoldToPerson(standing).map((sentence) => <p class="govuk-body">{sentence}</p>)
      ) : (
        <InsetText>{sayHoldTo(standing, look)}</InsetText>
      )}
      {standing !== undefined && permit?.as === 'worker' ? <p class="govuk-body">{sayWhomToTell(standing)}</p> : null}
      {permit !== undefined && mayAlso(permit, 'money', 'hold') ? (
        standing === undefined ? (
          <Button href={onRecord(look, '/money/hold/place')}>Put payments on hold</Button>
        ) : (
          <Button href={onRecord(look, '/money/hold/lift')}>Let payments go on</Button>
        )
      ) : null}
      <Before holds={holds.filter((one) => !stands(one))} />
    </Layout>
  )
}

function Before({ holds }: { holds: readonly Hold[] }): JSX.Element | null {
  if (holds.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Before</h2>
      <SummaryList
        rows={holds.map(({ reason, placedOn, lifted }) => ({
          key: HOLD_WORDS[reason],
          value: `From ${sayDate(placedOn)}${lifted === undefined ? '' : ` to ${sayDate(lifted.on)}`}`,
        }))}
      />
    </>
  )
}

/** Why, who must act, and by when. */
export function PlaceForm({ shape, look }: { shape: Holding; look: Look }): JSX.Element {
  const isHeld = shape.holds.some(stands)
  return (
    <Layout look={look} title="Wait" back={{ href: onRecord(look, '/money/hold') }}>
      <h1 class="govuk-heading-l">{`Put ${knownAs(look)}’s payments on hold`}</h1>
      <p class="govuk-body">{`${knownAs(look)} is told at once, with the reason. Nothing is lost: what falls due meanwhile is paid once this is lifted.`}</p>
      {isHeld || !shape.isSetUp ? (
        <>
          <InsetText>{HOLDING_WORDS[isHeld ? 'on-hold-already' : 'nothing-is-set-up']}</InsetText>
          <Button href={onRecord(look, '/money/hold')}>See this hold</Button>
        </>
      ) : (
        <Form look={look}>
          <Radios
            {...bind(look, 'reason')}
            legend="Why are they to wait?"
            items={HOLD_REASONS.map((value) => ({ value, text: HOLD_WORDS[value] }))}
          />
          <Textarea
            {...bind(look, 'words')}
            label="More about it, if it helps"
            hint="The finance team reads this"
            rows={3}
          />
          <Radios
            {...bind(look, 'whoActs')}
            legend="Who must do something about it?"
            items={WHO_ACTS.map((value) => ({ value, text: capital(WHO_ACTS_WORDS[value]) }))}
          />
          <DateInput
            {...bindDate(look, 'actBy', addDays(look.today, USUAL_DAYS))}
            legend="By when?"
            hint="At most four weeks from today"
          />
          <Button preventDoubleClick>Put payments on hold</Button>
        </Form>
      )}
    </Layout>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What was found, and the one button. */
export function LiftForm({ shape, look }: { shape: Holding; look: Look }): JSX.Element {
  const standing = shape.holds.find(stands)
  return (
    <Layout look={look} title="Go on" back={{ href: onRecord(look, '/money/hold') }}>
      <h1 class="govuk-heading-l">{`Let ${knownAs(look)}’s payments go on`}</h1>
      {standing === undefined ? (
        <>
          <InsetText>{HOLDING_WORDS['nothing-is-on-hold']}</InsetText>
          <Button href={onRecord(look, '/money')}>See the money</Button>
        </>
      ) : (
        <>
          <InsetText>{sayHold(standing, look.today)}</InsetText>
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label="What you found, if it helps" rows={3} />
            <Button preventDoubleClick>Let payments go on</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
