import type { ComponentChildren, JSX } from 'preact'
import { addDays, addMonths, parseDay, sayDay } from '#core/day.ts'
import { pounds, sayMoney } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { ChangePreview, previewLaid, SeeFirst } from '#journey/money/index.ts'
import { Button, DateInput, Input, InsetText, Radios, Select, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import { type Changing, linesNow } from './changing.ts'
import { laidBy, mayAskChange, paysThemselves, underLaid } from './rules.ts'
import { CHANGING_WORDS, NOTHING_IN_POUNDS } from './words.ts'

export type Shape = { now: Changing; look: Look }

/** A form, or why it cannot be sent now and the way back. */
export function Page(props: {
  look: Look
  title: string
  not?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  const { look, title, not } = props
  const back = onRecord(look, '/spending/change')
  return (
    <Layout look={look} title="Something has to change" back={{ href: back }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {not === undefined ? (
        <Form look={look}>{props.children}</Form>
      ) : (
        <>
          <InsetText>{`${not}.`}</InsetText>
          <Button href={back}>Go back</Button>
        </>
      )}
    </Layout>
  )
}

const notSetUp = ({ money }: Changing): string | undefined =>
  money.agreement === undefined ? CHANGING_WORDS['payments-are-not-set-up'] : undefined

/** The half year with this laid over what is paid, week by week; where nothing is laid, that nothing changes. */
export const Seen = ({ now, laid, look }: Shape & { laid: readonly Overlay[] }): JSX.Element =>
  laid.length === 0 ? (
    <p class="govuk-body">{NOTHING_IN_POUNDS}</p>
  ) : (
    <ChangePreview preview={previewLaid(underLaid(now, laid), laid, look.today)} />
  )

const Amount = ({ look, label }: { look: Look; label: string }): JSX.Element => (
  <Input
    {...bind(look, 'amount')}
    label={label}
    prefix="£"
    inputmode="decimal"
    spellcheck={false}
    classes="govuk-input--width-5"
  />
)

const Why = ({ look }: { look: Look }): JSX.Element => (
  <Textarea {...bind(look, 'words')} label="Do you want to say why? (you can leave this)" rows={2} />
)

/** A pause: the next payment is chosen already, and what it changes stands there before it is sent. */
export function PauseForm({ now, look, line }: Shape & { line: string }): JSX.Element {
  const found = now.unwell.pausable.find((one) => one.line.spendLineId === line)
  const from = bind(look, 'from', found?.from[0]?.day)
  const again = bind(
    look,
    'again',
    found?.again.find((day) => day > (found.from[0]?.day ?? day)),
  )
  const [begins, comes] = [parseDay(from.value ?? ''), parseDay(again.value ?? '')]
  return (
    <Page
      look={look}
      title={found === undefined ? 'This cannot be paused now' : `Pause this: ${found.line.what}`}
      not={
        found === undefined
          ? 'It is paused already, or nothing of it is still to come. Payments go on as agreed'
          : undefined
      }
    >
      {found !== undefined && begins !== undefined && comes !== undefined && begins < comes ? (
        <Seen
          now={now}
          look={look}
          laid={[{ id: 'seen-first', kind: 'pause', lineId: found.line.lineId, from: begins, to: addDays(comes, -1) }]}
        />
      ) : null}
      <Select
        {...from}
        label="Leave out payments, beginning with"
        items={[
          { value: '', text: 'Choose a payment' },
          ...(found?.from ?? []).map(({ day, amountPence }) => ({
            value: day,
            text: `${sayDay(day)}, ${sayMoney(amountPence)}`,
          })),
        ]}
      />
      <Select
        {...again}
        label="And pay it again from"
        items={[
          { value: '', text: 'Choose a day' },
          ...(found?.again ?? []).map((day) => ({ value: day, text: sayDay(day) })),
        ]}
      />
      <Why look={look} />
      <Button preventDoubleClick>Yes, pause it</Button>
      <SeeFirst />
    </Page>
  )
}

/** The end of a pause, with what comes again. */
export function ResumeForm({ now, look, overlay }: Shape & { overlay: string }): JSX.Element {
  const pause = now.unwell.pauses.find(({ overlayId }) => overlayId === overlay)
  const { lines, overlays } = now.money
  const paused = overlays.filter(({ id }) => id === overlay)
  const without = { lines, overlays: overlays.filter(({ id }) => id !== overlay) }
  return (
    <Page
      look={look}
      title={pause === undefined ? 'This pause is over' : `Start again: ${pause.what}`}
      not={pause === undefined ? 'It has ended already. Payments come as agreed' : undefined}
    >
      <p class="govuk-body">
        What the pause leaves out is shown below. With “Start again” it is paid as it was before the pause.
      </p>
      <ChangePreview
        preview={previewLaid(without, paused, look.today)}
        title="What the pause leaves out, week by week"
      />
      <Button preventDoubleClick>Start again from today</Button>
    </Page>
  )
}

export const KeepForm = ({ now, look }: Shape): JSX.Element => (
  <Page look={look} title="Keep money for one thing" not={notSetUp(now)}>
    <p class="govuk-body">{`${sayMoney(now.freePence)} is free. Up to ${sayMoney(now.keepUpToPence)} you can keep by yourself. For more, your worker answers.`}</p>
    <Amount look={look} label="How much, in pounds?" />
    <Input {...bind(look, 'what')} label="What for?" hint="For example: a weekend with my sister" />
    <DateInput {...bindDate(look, 'until', addMonths(look.today, 3))} legend="Until when?" />
    <Seen now={now} look={look} laid={[]} />
    <Button preventDoubleClick>Keep it</Button>
  </Page>
)

export function ProviderForm({ now, look, line: lineId }: Shape & { line: string }): JSX.Element {
  const line = linesNow(now.money, look.today).find((one) => one.lineId === lineId)
  const is = now.providers.find((one) => one.lineId === lineId)
  const asks = line !== undefined && !paysThemselves(line)
  const not =
    line === undefined
      ? CHANGING_WORDS['not-in-what-is-paid']
      : line.paPart === undefined
        ? undefined
        : CHANGING_WORDS['somebody-is-employed']
  return (
    <Page look={look} title={`Get it from somebody else: ${line?.what ?? ''}`} not={not}>
      <p class="govuk-body">
        {`The same thing at the same price. ${is === undefined ? '' : `Now it comes from ${is.provider}. `}If it costs more or less, ask for something else to change. What is owed to anybody stays owed, and is paid.`}
      </p>
      <Input {...bind(look, 'provider')} label="Who does it come from now?" />
      <Why look={look} />
      <Seen now={now} look={look} laid={[]} />
      {asks ? (
        <p class="govuk-body">
          You do not pay for this yourself. So your worker answers first, and tells whoever pays. Until then it comes
          from where it comes now.
        </p>
      ) : null}
      <Button preventDoubleClick>{asks ? 'Ask for this' : 'Change it'}</Button>
    </Page>
  )
}

const Lines = ({ now, look }: Shape): JSX.Element => {
  const lines = linesNow(now.money, look.today).filter(({ paPart }) => paPart === undefined)
  return (
    <Radios
      {...bind(look, 'lineId', lines.length === 1 ? lines[0]?.lineId : undefined)}
      legend="Which part of your plan?"
      items={lines.map(({ lineId, what }) => ({ value: lineId, text: what }))}
    />
  )
}

export const OtherUseForm = ({ now, look }: Shape): JSX.Element => (
  <Page look={look} title="Use it for something else" not={notSetUp(now)}>
    <Lines now={now} look={look} />
    <Textarea {...bind(look, 'words')} label="What do you want to use it for?" rows={3} />
    <Seen now={now} look={look} laid={[]} />
    <Button preventDoubleClick>Ask for this</Button>
  </Page>
)

export function LessForm({ now, look }: Shape): JSX.Element {
  const raw = look.form?.raw ?? {}
  const until = ['year', 'month', 'day'].map((part) => first(raw, `until-${part}`).padStart(2, '0')).join('-')
  const sent = {
    ...{ kind: 'less' as const, lineId: first(raw, 'lineId') || undefined, until: parseDay(until) },
    amountPence: pounds(first(raw, 'amount')),
  }
  const laid = mayAskChange(now, sent, look.today).length === 0 ? laidBy(sent, now, look.today) : []
  return (
    <Page look={look} title="Get less for a while" not={notSetUp(now)}>
      <p class="govuk-body">
        Your worker answers first. Nothing is lowered before that. You can have it back as it was.
      </p>
      <Lines now={now} look={look} />
      <Amount look={look} label="How much is enough each time, in pounds?" />
      <DateInput
        {...bindDate(look, 'until', addMonths(look.today, 3))}
        legend="Until when? (you can leave this empty)"
      />
      <Why look={look} />
      {laid.length === 0 ? null : <Seen now={now} look={look} laid={laid} />}
      <Button preventDoubleClick>Ask for this</Button>
      <SeeFirst />
    </Page>
  )
}

export const AskForm = ({ now, look }: Shape): JSX.Element => (
  <Page look={look} title="What has to change?" not={notSetUp(now)}>
    <Textarea
      {...bind(look, 'words')}
      label="In your own words"
      hint="For example: I need £40.00 once for shoes."
      rows={3}
    />
    <p class="govuk-body">Your worker answers. Nothing changes before that.</p>
    <Seen now={now} look={look} laid={[]} />
    <Button preventDoubleClick>Ask for this</Button>
  </Page>
)
