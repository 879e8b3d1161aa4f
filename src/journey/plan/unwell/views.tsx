import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { KnownRisk } from '#journey/needs/risks/reads.ts'
import { Button, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Part, Plan } from '../plan.ts'
import { askOf } from '../sentences/asks.ts'
import { BothSides } from '../sentences/views.tsx'
import { mayShape, voiceOf } from '../voice.ts'
import { Friends } from './friends-views.tsx'
import { MorePart } from './more-views.tsx'
import { defaultOf, exceptionOf, potOf, type UnwellPlan } from './unwell.ts'
import { DOES_TOLD, DOES_WORDS, sayHeard, UNWELL_DONE } from './words.ts'

type Props = { shown: UnwellPlan; look: Look }
type WithPlan = Props & { plan: Plan }

/** What the plan says about a bad time: all of it offered, none of it demanded. */
export function UnwellPlanPage(props: Props & { risks: readonly KnownRisk[] }): JSX.Element {
  const { shown, look, risks } = props
  const own = voiceOf(look) === 'person'
  const back = voiceOf(look) === 'reader' ? backFromRecord(look) : onRecord(look, '/plan')
  return (
    <Layout look={look} title="A part of the plan" back={{ href: back }} doneWords={UNWELL_DONE}>
      <h1 class="govuk-heading-l">{own ? 'When I have a bad time' : `When ${knownAs(look)} has a bad time`}</h1>
      <p class="govuk-body">
        {own
          ? 'You can fill in any part of this, or none. You can change your mind on any day.'
          : `${knownAs(look)} may fill in any part of this, or none.`}
      </p>
      {shown.plan === undefined ? (
        <p class="govuk-body">There is no plan yet. When it is started, this page fills up with it.</p>
      ) : (
        <Parts shown={shown} plan={shown.plan} look={look} risks={risks} />
      )}
      <Onward {...props} />
    </Layout>
  )
}

/** The one thing to do next, for whoever reads. */
function Onward({ shown, look }: Props): JSX.Element {
  const { plan, settings } = shown
  if (voiceOf(look) === 'person' && plan !== undefined && defaultOf(settings, plan.versionId) === undefined)
    return <Button href={onRecord(look, '/plan/unwell/payments')}>Say what happens to payments</Button>
  if (voiceOf(look) === 'reader') return <Button href={onRecord(look, '/unwell')}>See how you can help</Button>
  return <Button href={onRecord(look, '/plan')}>Go to the plan</Button>
}

function Parts(props: WithPlan & { risks: readonly KnownRisk[] }): JSX.Element {
  const { plan, look, risks } = props
  return (
    <>
      <h2 class="govuk-heading-m">Early signs</h2>
      <Said part="unwell-signs" plan={plan} look={look} />
      <h2 class="govuk-heading-m">What helps</h2>
      <Said part="unwell-help" plan={plan} look={look} />
      <h2 class="govuk-heading-m">Whom to ring</h2>
      <Said part="unwell-ring" plan={plan} look={look} />
      <Risks risks={risks} />
      <Payments {...props} />
      <MorePart plan={plan} look={look} />
      <PotPart {...props} />
      {voiceOf(look) === 'reader' ? null : <Friends friends={props.shown.friends} look={look} />}
    </>
  )
}

function Said({ part, plan, look }: { part: Part; plan: Plan; look: Look }): JSX.Element {
  const voice = voiceOf(look)
  const ask = voice === 'reader' || !mayShape(look, plan) ? undefined : askOf(part, voice)
  return (
    <>
      <BothSides part={part} plan={plan} look={look} />
      {ask === undefined ? null : <Change look={look} path={`/plan/words/${ask.at}`} about={ask.title} />}
    </>
  )
}

/** What the two wrote could go wrong, and what is done then: so that it need not be thought of twice. */
export function Risks({ risks }: { risks: readonly KnownRisk[] }): JSX.Element | null {
  if (risks.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What could go wrong</h2>
      <p class="govuk-body">You both wrote this when you talked about needs.</p>
      <SummaryList
        rows={risks.map(({ title, whatWeDo, who, personWords, workerWords }) => ({
          key: title,
          value: [personWords, workerWords, whatWeDo === '' ? '' : `${whatWeDo} (${who})`]
            .filter((one) => one !== '')
            .map((one) => <p class="govuk-body">{one}</p>),
        }))}
      />
    </>
  )
}

function Payments({ shown, plan, look }: WithPlan): JSX.Element {
  const own = voiceOf(look) === 'person'
  const writes = voiceOf(look) !== 'reader'
  const path = own ? '/plan/unwell/payments' : '/plan/unwell/payments-for-person'
  const rest = defaultOf(shown.settings, plan.versionId)
  const says = own ? DOES_WORDS[rest?.does ?? 'go-on'].text : DOES_TOLD[rest?.does ?? 'go-on']
  const rows = plan.spendLines.map((line) => {
    const one = exceptionOf(shown.settings, line.spendLineId)
    const told = one && (own ? DOES_WORDS[one.does].text : DOES_TOLD[one.does])
    const typed = sayHeard(one?.heard)
    const value =
      told === undefined
        ? 'The same'
        : one?.wish === ''
          ? told + (typed && `.${typed}`)
          : `${told}: “${one?.wish}”${typed}`
    const href = onRecord(look, `${path}/${line.spendLineId}`)
    return {
      key: line.what,
      value,
      ...(writes ? { actions: [{ href, text: 'Change', visuallyHiddenText: line.what }] } : {}),
    }
  })
  return (
    <>
      <h2 class="govuk-heading-m">Payments in a bad time</h2>
      <p class="govuk-body">{`For everything in the plan: ${says}.`}</p>
      {rest === undefined || rest.wish === '' ? null : <p class="footing-words govuk-body">{rest.wish}</p>}
      {rest === undefined ? (
        <p class="govuk-body">Nothing else was chosen, so the payments just go on.</p>
      ) : (
        <p class="govuk-hint">{`Said on ${sayDate(rest.saidOn)}.${sayHeard(rest.heard)}`}</p>
      )}
      {writes ? (
        <Change
          look={look}
          path={path}
          about={own ? 'what happens to payments' : `what ${knownAs(look)} says of payments`}
        />
      ) : null}
      {rows.length === 0 ? null : <SummaryList rows={rows} />}
    </>
  )
}

function PotPart({ shown, plan, look }: WithPlan): JSX.Element {
  const own = voiceOf(look) === 'person'
  const pot = potOf(shown.pots, plan.versionId)
  return (
    <>
      <h2 class="govuk-heading-m">Money kept for a bad time</h2>
      {pot === undefined ? (
        <p class="govuk-body">No money is kept aside for a bad time. It does not have to be.</p>
      ) : (
        <>
          <p class="govuk-body">{`${sayMoney(pot.amountPence)} is kept for this alone. It is used when this happens:`}</p>
          <p class="footing-words govuk-body">{pot.trigger}</p>
        </>
      )}
      {own && mayShape(look, plan) ? (
        <Change look={look} path="/plan/unwell/pot" about="the money kept for a bad time" />
      ) : null}
    </>
  )
}

function Change({ look, path, about }: { look: Look; path: string; about: string }): JSX.Element {
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, path)}>
        Write or change<span class="govuk-visually-hidden">{` ${about}`}</span>
      </a>
    </p>
  )
}
