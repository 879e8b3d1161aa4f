import type { JSX } from 'preact'
import { addDays, parseDay, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { isFine } from '#core/verdict.ts'
import { type Setting, sayHeard } from '#journey/plan/unwell/index.ts'
import { Button, DateInput, InsetText, Select, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import { ChangePreview, SeeFirst } from '../preview/change-preview.tsx'
import { previewLaid } from '../preview/of-schedule.ts'
import { mayPause } from './rules.ts'
import type { Pausable, UnwellNow } from './unwell.ts'
import { voiceOf } from './voice.ts'

const back = (look: Look) => ({ href: onRecord(look, '/unwell') })

/** Which payment: one link each. */
export function WhichPause(props: {
  pausable: readonly Pausable[]
  owed: UnwellNow['owed']
  path: string
  look: Look
}): JSX.Element {
  const { pausable, owed, path, look } = props
  const { own, name } = voiceOf(look)
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">Which payment do you want to pause?</h1>
      {pausable.length === 0 ? (
        <>
          <p class="govuk-body">
            {own
              ? 'No payment can be paused now. What has gone out stays with you.'
              : `${name} has written no wish about a payment that can be paused now. So all of it is paid.`}
          </p>
          <Button href={onRecord(look, '/unwell')}>Go back</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            {own
              ? 'Choose one. All the others go on. You can end the pause on any day.'
              : `Choose one. All the others go on. ${name} can end the pause on any day.`}
          </p>
          <ul class="govuk-list govuk-list--spaced">
            {pausable.map(({ line }) => (
              <li>
                <a class="govuk-link govuk-!-font-size-24" href={onRecord(look, `${path}/${line.spendLineId}`)}>
                  {line.what}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Owed owed={owed} own={own} />
    </Layout>
  )
}

/** What no pause stops, and why. */
function Owed({ owed, own }: { owed: UnwellNow['owed']; own: boolean }): JSX.Element | null {
  if (owed.length === 0) return null
  return (
    <>
      <p class="govuk-body">
        {own
          ? 'These go on, also in a bad time. They are owed to somebody who works for you:'
          : 'These go on, also in a bad time. They are owed to somebody who is employed:'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {owed.map(({ what }) => (
          <li>{what}</li>
        ))}
      </ul>
    </>
  )
}

/** From which payment, and from when it comes again: whole payments, each with its day. */
function Days({ found, look }: { found: Pausable; look: Look }): JSX.Element {
  return (
    <>
      <Select
        {...bind(look, 'from')}
        label="Leave out payments, beginning with"
        items={[
          { value: '', text: 'Choose a payment' },
          ...found.from.map(({ day, amountPence }) => ({
            value: day,
            text: `${sayDay(day)}, ${sayMoney(amountPence)}`,
          })),
        ]}
      />
      <Select
        {...bind(look, 'again')}
        label="And pay it again from"
        items={[{ value: '', text: 'Choose a day' }, ...found.again.map((day) => ({ value: day, text: sayDay(day) }))]}
      />
    </>
  )
}

/** What the chosen days would change, where somebody asked to see it first and has chosen both. */
function SeenFirst({
  found,
  overlays,
  look,
}: {
  found: Pausable
  overlays: readonly Overlay[]
  look: Look
}): JSX.Element | null {
  if (look.form === undefined) return null
  const [from, again] = [parseDay(first(look.form.raw, 'from')), parseDay(first(look.form.raw, 'again'))]
  if (from === undefined || again === undefined || !isFine(mayPause(found, { from, again }))) return null
  const { line } = found
  const pause: Overlay = { id: 'seen-first', kind: 'pause', lineId: line.lineId, from, to: addDays(again, -1) }
  const preview = previewLaid({ lines: [line], overlays }, [pause], look.today)
  return <ChangePreview preview={preview} title={`${line.what}, week by week`} />
}

function NothingToPause({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">This cannot be paused now</h1>
      <p class="govuk-body">
        It is paused already, it has been paid, or nobody has written a wish for it. Payments go on as agreed.
      </p>
      <Button href={onRecord(look, '/unwell')}>Go back</Button>
    </Layout>
  )
}

/** The person's own yes. */
export function PauseForm(props: {
  found: Pausable | undefined
  overlays: readonly Overlay[]
  look: Look
}): JSX.Element {
  const { found, overlays, look } = props
  if (found === undefined) return <NothingToPause look={look} />
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">{`Pause this: ${found.line.what}`}</h1>
      <p class="govuk-body">
        Only you can say yes to this. You can end it with one tap. What has been paid already stays with you.
      </p>
      <SeenFirst found={found} overlays={overlays} look={look} />
      <Form look={look}>
        <Days found={found} look={look} />
        <Textarea {...bind(look, 'words')} label="Why? (you can leave this)" rows={3} />
        <Button preventDoubleClick>Yes, pause it</Button>
        <SeeFirst />
      </Form>
    </Layout>
  )
}

/** By the person's earlier wish: the worker reads it, and says when they spoke and what they heard. */
export function WishForm(props: {
  found: Pausable | undefined
  overlays: readonly Overlay[]
  wish: Setting | undefined
  look: Look
}): JSX.Element {
  const { found, overlays, wish, look } = props
  if (found === undefined || wish === undefined) return <NothingToPause look={look} />
  const { name } = voiceOf(look)
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">{`Pause this: ${found.line.what}`}</h1>
      <InsetText>
        {`${name} ${wish.heard === undefined ? 'wrote' : 'said'} on ${sayDate(wish.saidOn)}:${sayHeard(wish.heard)}`}
        <p class="footing-words govuk-body">{wish.wish}</p>
      </InsetText>
      <p class="govuk-body">{`${name} is told at once and can end the pause with one tap.`}</p>
      <SeenFirst found={found} overlays={overlays} look={look} />
      <Form look={look}>
        <DateInput {...bindDate(look, 'spokeOn')} legend={`On which day did you speak to ${name}?`} />
        <Textarea {...bind(look, 'words')} label={`What did ${name} say?`} hint={`${name} reads this.`} rows={3} />
        <Days found={found} look={look} />
        <Button preventDoubleClick>{`Pause it as ${name} wished`}</Button>
        <SeeFirst />
      </Form>
    </Layout>
  )
}
