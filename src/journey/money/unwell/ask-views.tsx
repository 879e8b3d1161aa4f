import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { sayOffer } from './more/words.ts'
import { isOpen } from './rules.ts'
import type { Adds, UnwellNow } from './unwell.ts'
import { voiceOf } from './voice.ts'

type Props = { now: UnwellNow; look: Look }

const back = (look: Look) => ({ href: onRecord(look, '/unwell') })

const isAsked = (now: UnwellNow, adds: Adds): boolean => now.switches.some((one) => one.adds === adds && isOpen(one))

/** Said where it has been asked for: the worker has been told, and nothing more is needed. */
function AskedAlready({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <>
      <InsetText>{`This has been asked for. The worker sees it first when they next look. If it cannot wait, ring ${council.name} on ${council.number}, ${council.when}.`}</InsetText>
      <Button href={onRecord(look, '/unwell')}>Go back</Button>
    </>
  )
}

/** The page behind the one tap for a call. */
export function CallForm({ now, look }: Props): JSX.Element {
  const { own, name } = voiceOf(look)
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">{own ? 'Please ring me' : `Ask for a call to ${name}`}</h1>
      {isAsked(now, 'call') ? (
        <AskedAlready look={look} />
      ) : (
        <Form look={look}>
          <Textarea {...bind(look, 'words')} label="Is there something to say? (you can leave this)" rows={3} />
          <Button preventDoubleClick>Ask for a call</Button>
        </Form>
      )}
    </Layout>
  )
}

/** What need not be asked for: the plan agrees it, and it can be started now. */
function AgreedBefore({ now, look }: Props): JSX.Element | null {
  const offers = now.more.filter(({ stretches }) => stretches.length > 0)
  if (offers.length === 0) return null
  return (
    <>
      <p class="govuk-body">The plan agrees on this for a bad time. You need not ask for it.</p>
      <ul class="govuk-list govuk-list--bullet">
        {offers.map((offer) => (
          <li>{`${offer.line.what}: ${sayOffer(offer)}`}</li>
        ))}
      </ul>
      <Button href={onRecord(look, '/unwell/more')}>Start it</Button>
      <h2 class="govuk-heading-m">Or ask for something else</h2>
    </>
  )
}

export function HoursForm({ now, look }: Props): JSX.Element {
  const { own } = voiceOf(look)
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">Ask for more hours of help</h1>
      {isAsked(now, 'hours') ? (
        <AskedAlready look={look} />
      ) : (
        <>
          <AgreedBefore now={now} look={look} />
          <p class="govuk-body">The worker reads this and says what can be done. What is paid now stays as it is.</p>
          <Form look={look}>
            <Textarea
              {...bind(look, 'words')}
              label={own ? 'What would help you? (you can leave this)' : 'What would help? (you can leave this)'}
              hint="For example: somebody with me in the mornings."
              rows={3}
            />
            <Button preventDoubleClick>Ask for more hours</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** Asks whether what opens the pot has happened, in the person's own words from the plan. */
export function PotAskForm({ now, look }: Props): JSX.Element {
  const { pot } = now
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">The money kept for a bad time</h1>
      {isAsked(now, 'pot') ? (
        <AskedAlready look={look} />
      ) : pot === undefined ? (
        <>
          <p class="govuk-body">No money is kept for a bad time in this plan. You can ask for a call instead.</p>
          <Button href={onRecord(look, '/unwell')}>Go back</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">{`${sayMoney(pot.amountPence)} is kept for this:`}</p>
          <p class="footing-words govuk-body">{pot.trigger}</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'happened')}
              legend="Has this happened?"
              items={[
                { value: 'yes', text: 'Yes' },
                { value: 'not-yet', text: 'Not yet, or I am not sure' },
              ]}
            />
            <Textarea {...bind(look, 'words')} label="Is there something to say? (you can leave this)" rows={3} />
            <Button preventDoubleClick>Ask for this money</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** A page of one question, behind a button of the page before: shown when that was refused, or by its address. */
export function Sure(props: { title: string; button: string; over: boolean; look: Look }): JSX.Element {
  const { title, button, over, look } = props
  return (
    <Layout look={look} title="Help for now" back={back(look)}>
      <h1 class="govuk-heading-l">{over ? 'This has ended already' : title}</h1>
      {over ? (
        <Button href={onRecord(look, '/unwell')}>Go back</Button>
      ) : (
        <Form look={look}>
          <Button preventDoubleClick>{button}</Button>
        </Form>
      )}
    </Layout>
  )
}
