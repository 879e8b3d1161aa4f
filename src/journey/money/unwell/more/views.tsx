import type { JSX } from 'preact'
import { addDays, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { sayPeriods } from '#journey/plan/index.ts'
import { Button, InsetText, LinkList, Select } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { EVERY_WORDS } from '../../agreement/words.ts'
import { ChangePreview, SeeFirst } from '../../preview/change-preview.tsx'
import { previewLaid } from '../../preview/of-schedule.ts'
import type { UnwellNow } from '../unwell.ts'
import { voiceOf } from '../voice.ts'
import type { MoreNow, MoreOffer } from './more.ts'
import { comesTo } from './rules.ts'
import { sayLeftOf, sayOffer } from './words.ts'

const back = (look: Look) => ({ href: onRecord(look, '/unwell') })

/** What the plan agrees on top for a bad time, line by line; where it agrees on nothing, what else there is. */
export function WhichMore({ now, look }: { now: UnwellNow; look: Look }): JSX.Element {
  const { own, name } = voiceOf(look)
  const { more, pot } = now
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">More for a bad time</h1>
      {more.length > 0 ? (
        <p class="govuk-body">
          {own
            ? 'You agreed on this in your plan. You can start it now.'
            : `${name} agreed on this in the plan. You can start it now.`}
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {own
              ? 'Your plan does not say yet what may come on top in a bad time. You can still ask for a call, and talk about what helps.'
              : 'The plan does not say yet what may come on top in a bad time. Ring, and talk about what helps.'}
          </p>
          <Press look={look} path={onRecord(look, '/unwell/call')}>
            {own ? 'Please ring me' : `Ask for a call to ${name}`}
          </Press>
        </>
      )}
      {more.map((offer) => (
        <OneOffer offer={offer} look={look} />
      ))}
      <LinkList
        links={[
          ...(pot === undefined ? [] : [{ path: '/unwell/pot', text: 'Ask for the money kept for a bad time' }]),
          { path: '/unwell/hours', text: 'Ask for other help' },
          { path: '/plan/unwell', text: own ? 'See my plan for a bad time' : 'Read the plan for a bad time' },
        ].map(({ path, text }) => ({ href: onRecord(look, path), text }))}
      />
    </Layout>
  )
}

function OneOffer({ offer, look }: { offer: MoreOffer; look: Look }): JSX.Element {
  const { line, stretches } = offer
  return (
    <>
      <h2 class="govuk-heading-m">{line.what}</h2>
      <p class="govuk-body">{`${sayOffer(offer)} ${sayLeftOf(offer)}`}</p>
      {stretches.length === 0 ? null : (
        <Button href={onRecord(look, `/unwell/more/${line.spendLineId}`)}>
          Start it<span class="govuk-visually-hidden">{`: ${line.what}`}</span>
        </Button>
      )}
    </>
  )
}

/** For how many periods, with what each comes to. */
export function MoreForm(props: {
  offer: MoreOffer | undefined
  overlays: readonly Overlay[]
  look: Look
}): JSX.Element {
  const { offer, overlays, look } = props
  const { own, name } = voiceOf(look)
  if (offer === undefined || offer.stretches.length === 0) return <NotNow offer={offer} look={look} />
  const { line, stretches } = offer
  const said = stretches.map((stretch, index) => ({
    value: `${index + 1}`,
    text: `${sayPeriods(index + 1, line.every)}: ${sayMoney(comesTo(offer, stretch, overlays))} more in all`,
  }))
  return (
    <Layout look={look} title="Help for now" back={{ href: onRecord(look, '/unwell/more') }}>
      <h1 class="govuk-heading-l">{`More for a bad time: ${line.what}`}</h1>
      <p class="govuk-body">{sayOffer(offer)}</p>
      <p class="govuk-body">
        {`It begins with the payment of ${sayDay(stretches[0]?.from ?? look.today)} and ends by itself. Nothing gets less. `}
        {own ? 'You can end it on any day.' : `${name} is told at once. Only ${name} can end it earlier.`}
      </p>
      <SeenFirst offer={offer} overlays={overlays} look={look} />
      <Form look={look}>
        <Select
          {...bind(look, 'periods')}
          label="For how long?"
          items={[{ value: '', text: 'Choose for how long' }, ...said]}
        />
        <Button preventDoubleClick>Start it</Button>
        <SeeFirst />
      </Form>
    </Layout>
  )
}

/** What the chosen time would change, where somebody asked to see it first. */
function SeenFirst(props: { offer: MoreOffer; overlays: readonly Overlay[]; look: Look }): JSX.Element | null {
  const { offer, overlays, look } = props
  const { line, amountPence } = offer
  const stretch = look.form && offer.stretches[Number(first(look.form.raw, 'periods')) - 1]
  if (stretch === undefined) return null
  const laid: Overlay = { id: 'seen-first', kind: 'unwell', lineId: line.lineId, amountPence, ...stretch }
  const preview = previewLaid({ lines: [line], overlays }, [laid], look.today)
  return <ChangePreview preview={preview} title={`${line.what}, week by week`} />
}

function NotNow({ offer, look }: { offer: MoreOffer | undefined; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">This cannot be started now</h1>
      <p class="govuk-body">
        {offer === undefined
          ? 'The plan agrees on nothing more here for a bad time. Payments go on as agreed.'
          : sayLeftOf(offer)}
      </p>
      <Button href={onRecord(look, '/unwell')}>See what else there is</Button>
    </Layout>
  )
}

/** What is on top now or soon, until when, and who started it; the person can end it. */
export function MoreForNow({ moreNow, look }: { moreNow: readonly MoreNow[]; look: Look }): JSX.Element {
  const { own } = voiceOf(look)
  return (
    <>
      {moreNow
        .filter(({ to }) => to >= look.today)
        .map((one) => (
          <>
            <InsetText>
              {`On top: ${sayMoney(one.amountPence)} more ${EVERY_WORDS[one.every]} for ${one.what}, from ${sayDay(one.from)} to ${sayDay(one.to)}. ${own && one.byPerson ? 'You' : one.byName} started it. Then it is as before, by itself.`}
            </InsetText>
            {own ? (
              <p class="govuk-body">
                <a class="govuk-link" href={onRecord(look, `/unwell/more-now/${one.overlayId}/end`)}>
                  End it earlier<span class="govuk-visually-hidden">{`: ${one.what}`}</span>
                </a>
              </p>
            ) : null}
          </>
        ))}
    </>
  )
}

/** Asked before it is ended earlier: what stays, and from when it is as before. */
export function EndMoreForm({
  more,
  stays,
  look,
}: {
  more: MoreNow
  stays: MoreNow['to'] | undefined
  look: Look
}): JSX.Element {
  const over = stays !== undefined && stays >= more.to
  const asBefore = stays === undefined ? more.from : addDays(stays, 1)
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">{over ? 'There is nothing left to end' : 'End it earlier?'}</h1>
      {over ? (
        <>
          <p class="govuk-body">{`${more.what}: the last of it has begun or is on its way. It stays yours.`}</p>
          <Button href={onRecord(look, '/unwell')}>Go back</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            {`${more.what}: from ${sayDay(asBefore)} it is as before. What comes until then stays yours. You can start it again later.`}
          </p>
          <Form look={look}>
            <Button preventDoubleClick>Yes, end it</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/unwell')}>
              No, leave it
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}
