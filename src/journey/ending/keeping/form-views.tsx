import type { ComponentChildren, JSX } from 'preact'
import type { Pence } from '#core/money.ts'
import type { Verdict } from '#core/verdict.ts'
import { sayCost } from '#directory/index.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Details, Input, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { EVERY, FROM_WHAT, type Keeping, ROUTES, type Thing } from './keeping.ts'
import { type KeepingReason, mayWrite } from './rules.ts'
import { EVERY_WORDS, FROM_WORDS, KEEPING_WORDS, ROUTE_WORDS, sentenceOf } from './words.ts'

const pounds = (pence: Pence | undefined): string | undefined =>
  pence === undefined ? undefined : `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`

function Page(props: {
  look: Look
  title: string
  verdict?: Verdict<KeepingReason>
  children: ComponentChildren
}): JSX.Element {
  const back = onRecord(props.look, '/ending/keeping')
  const [reason] = props.verdict ?? []
  return (
    <Layout look={props.look} title="What comes afterwards" back={{ href: back }}>
      <h1 class="govuk-heading-l">{props.title}</h1>
      {reason === undefined ? (
        <Form look={props.look}>{props.children}</Form>
      ) : (
        <>
          <InsetText>{`${KEEPING_WORDS[reason.code]}.`}</InsetText>
          <Button href={back}>Go back</Button>
        </>
      )}
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
    </Layout>
  )
}

const Money = (props: { name: string; label: string; now: string | undefined; look: Look; hint?: string }) => (
  <Input
    {...bind(props.look, props.name, props.now)}
    label={props.label}
    {...(props.hint === undefined ? {} : { hint: props.hint })}
    prefix="£"
    inputmode="decimal"
    spellcheck={false}
    classes="govuk-input--width-5"
  />
)

export const FiguresForm = ({ keeping, look }: { keeping: Keeping; look: Look }): JSX.Element => (
  <Page look={look} title="Your own figures, for a month">
    <p class="govuk-body">
      About right is good enough, and you can leave any of it. Only you see this, unless you share it. We use it for
      nothing else: no charge, and no amount that you are paid.
    </p>
    <Money name="in" label="What comes in?" now={pounds(keeping.figures?.inPence)} look={look} />
    <Money
      name="out"
      label="What goes out?"
      hint="Rent, food, heating, what you owe."
      now={pounds(keeping.figures?.outPence)}
      look={look}
    />
    <Money
      name="left"
      label="Or just this: what is left that you could use for these things?"
      now={pounds(keeping.figures?.leftPence)}
      look={look}
    />
    <Button preventDoubleClick>Keep this</Button>
  </Page>
)

export const AddForm = ({ look }: { look: Look }): JSX.Element => (
  <Page look={look} title="What else would you like to keep?">
    <Input {...bind(look, 'what')} label="What is it?" />
    <Button preventDoubleClick>Add it</Button>
  </Page>
)

/** How a thing could go on, what it would cost, and what from: asked plainly and kindly. */
export const WayForm = ({ thing, look }: { thing: Thing; look: Look }): JSX.Element => (
  <Page look={look} title={`How could this go on: ${thing.what}`}>
    {thing.alike.length === 0 ? null : (
      <Details summary="Like it, around here">
        <ul class="govuk-list govuk-list--bullet">
          {thing.alike.map((entry) => (
            <li>{`${entry.name}: ${sayCost(entry)}. ${entry.about}`}</li>
          ))}
        </ul>
      </Details>
    )}
    <Radios
      {...bind(look, 'route', thing.way?.route)}
      legend="Which way looks right for now?"
      items={ROUTES.map((value) => ({ value, ...ROUTE_WORDS[value] }))}
    />
    <Money
      name="price"
      label="What would it cost you then, in pounds?"
      hint="Write 0 where it costs nothing."
      now={pounds(thing.way?.pricePence ?? thing.nowPence)}
      look={look}
    />
    <Radios
      {...bind(look, 'every', thing.way?.every ?? thing.nowEvery ?? 'weekly')}
      legend="How often is that?"
      items={EVERY.map((value) => ({ value, text: EVERY_WORDS[value] }))}
    />
    <Radios
      {...bind(look, 'fromWhat', thing.way?.fromWhat)}
      legend="What would you pay it from?"
      items={FROM_WHAT.map((value) => ({ value, ...FROM_WORDS[value] }))}
    />
    <Input {...bind(look, 'words', thing.way?.words)} label="Anything you want to remember about it" />
    <Button preventDoubleClick>Keep this</Button>
  </Page>
)

export const IntoPlanForm = ({ thing, look }: { thing: Thing; look: Look }): JSX.Element => (
  <Page look={look} title="Put this into my plan" verdict={mayWrite(thing)}>
    <p class="govuk-body">This goes into your plan, without any amount. Your worker reads it there:</p>
    <p class="footing-words govuk-body">{thing.way === undefined ? '' : sentenceOf(thing.way)}</p>
    <Button preventDoubleClick>Put it into my plan</Button>
  </Page>
)

/** Forms of one press, for whoever comes to their page. */
export const PressForm = (props: { title: string; says: string; press: string; look: Look }): JSX.Element => (
  <Page look={props.look} title={props.title}>
    <p class="govuk-body">{props.says}</p>
    <Button preventDoubleClick>{props.press}</Button>
  </Page>
)
