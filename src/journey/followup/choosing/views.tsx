import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Checkboxes, Input, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { BY_WHOM, type Followup, WAYS } from '../followup.ts'
import { Numbers } from '../help.tsx'
import { dueOn } from '../rules.ts'
import { SaidFor } from '../said-for.tsx'
import { sayWave, WAY_WORDS } from '../words.ts'
import { mayBegin, mayStop, waves } from './rules.ts'
import { BY_WHOM_WORDS, CHOOSING_WORDS } from './words.ts'

/** Whether, when, how and by whom; to choose none, they leave it. For somebody else's choice the worker says how it was said. */
export function ChooseForm({ followup, look }: { followup: Followup; look: Look }): JSX.Element {
  const [stops] = mayBegin(followup)
  const own = isPerson(look)
  const title = own ? 'When may we ask how things are?' : `When may we ask ${knownAs(look)}?`
  return (
    <Layout look={look} title="When we may ask" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {stops === undefined ? (
        <Asks followup={followup} look={look} own={own} />
      ) : (
        <>
          <p class="govuk-body">{`${CHOOSING_WORDS[stops.code]}.`}</p>
          {stops.code === 'nobody-is-there' ? <Numbers look={look} /> : null}
          <Button href={onRecord(look, '/afterwards')}>Back</Button>
        </>
      )}
    </Layout>
  )
}

function Asks({ followup, look, own }: { followup: Followup; look: Look; own: boolean }): JSX.Element {
  const { lastDay, choice } = followup
  const left = waves(followup, look.today)
  if (lastDay === undefined || left.length === 0)
    return (
      <>
        <p class="govuk-body">
          All these times have passed. You can tell us how things are on any day: ring your worker.
        </p>
        <Button href={onRecord(look, '/afterwards')}>Back</Button>
      </>
    )
  return (
    <>
      <p class="govuk-body">
        {own
          ? 'It takes a minute each time. You can leave it when it comes. We remind you once. If you say nothing, we write down “no answer” and nothing else.'
          : 'Ask, and write down what they say. Silence is never read as a yes.'}
      </p>
      <Form look={look}>
        <Checkboxes
          {...bindSome(look, 'waves', choice?.waves)}
          legend="After the last day, ask me:"
          items={left.map((value) => ({
            value,
            text: `After ${sayWave(value)}`,
            hint: sayDate(dueOn(value, lastDay)),
          }))}
        />
        <Radios
          {...bind(look, 'way', choice?.way)}
          legend="How?"
          items={WAYS.map((value) => ({ value, text: WAY_WORDS[value] }))}
        />
        <Radios
          {...bind(look, 'byWhom', choice?.byWhom)}
          legend="Who does it with me?"
          items={BY_WHOM.map((value) => ({ value, text: BY_WHOM_WORDS[value] }))}
        />
        <Input
          {...bind(look, 'byName', choice?.byName)}
          label="If somebody else: who?"
          hint="A name, or what they do, like “my nurse”."
          autocomplete="off"
        />
        {own ? null : <SaidFor look={look} />}
        <Button preventDoubleClick>{own ? 'Ask me then' : 'Write it down'}</Button>
      </Form>
    </>
  )
}

/** For the worker, who says how the person said it; for the person only where the one press was refused. */
export function StopForm({ followup, look }: { followup: Followup; look: Look }): JSX.Element {
  const [stops] = mayStop(followup)
  return (
    <Layout look={look} title="When we may ask" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">Stop asking</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {stops === undefined ? (
        <Form look={look}>
          {isPerson(look) ? null : <SaidFor look={look} />}
          <Button preventDoubleClick>Stop all of them</Button>
        </Form>
      ) : (
        <>
          <p class="govuk-body">{`${CHOOSING_WORDS[stops.code]}.`}</p>
          <Button href={onRecord(look, '/afterwards')}>Back</Button>
        </>
      )}
    </Layout>
  )
}
