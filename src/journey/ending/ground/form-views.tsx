import type { ComponentChildren, JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, Checkboxes, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import { BECAUSES, BODIES, type GroundState, HAPPENED, LOOKED_AGAIN } from './ground.ts'
import { OtherWays } from './other-ways.tsx'
import { BECAUSE_WORDS, BODY_WORDS, HAPPENED_WORDS, LOOKED_WORDS, sayLooked } from './words.ts'

type Shape = { state: GroundState; look: Look }

function Page(props: { look: Look; title: string; lead: string; children: ComponentChildren }): JSX.Element {
  const { look, title, lead } = props
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/ending/ground') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <Form look={look}>{props.children}</Form>
    </Layout>
  )
}

const readsIt = (look: Look): string => `${knownAs(look)} reads this. It stops nothing by itself.`

function Why({ look, label = 'Why?' }: { look: Look; label?: string }): JSX.Element {
  return <Textarea {...bind(look, 'why')} label={label} hint={`Write it to ${knownAs(look)}.`} rows={4} />
}

function Agreeing({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      <Textarea
        {...bind(look, 'agreeSteps')}
        label={`What did you do to agree with ${name}?`}
        hint="When you talked, who helped, what you offered."
        rows={3}
      />
      <Textarea
        {...bind(look, 'personSaid')}
        label={`What does ${name} say to it?`}
        hint="In their words. Leave it empty if they have not said."
        rows={3}
      />
    </>
  )
}

export const LookingForm = ({ state, look }: Shape): JSX.Element => (
  <Page look={look} title="We looked again at the needs" lead={readsIt(look)}>
    {state.looked.length === 0 ? (
      <InsetText>There is no review and no decided assessment to rest on. Look again together first.</InsetText>
    ) : null}
    {state.looked.some(({ saysNone }) => saysNone) ? null : (
      <p class="govuk-body">
        {'A review can say that less help is enough. That there are no needs that count is said by a new decision: '}
        <a class="govuk-link" href={onRecord(look, '/needs')}>
          answer the questions again
        </a>
        .
      </p>
    )}
    <Radios
      {...bind(look, 'restsOn')}
      legend="What does it rest on?"
      items={state.looked.map((one) => ({ value: one.id, text: sayLooked(one) }))}
    />
    <Radios
      {...bind(look, 'basis')}
      legend="What did you find?"
      items={LOOKED_AGAIN.map((value) => ({ value, text: LOOKED_WORDS[value] }))}
    />
    <Why look={look} />
    <Agreeing look={look} />
    <Textarea
      {...bind(look, 'advice')}
      label="Advice"
      hint="Needed where no needs count: what helps now, and where to find it."
      rows={3}
    />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

export const AnotherWayForm = ({ look }: Shape): JSX.Element => (
  <Page look={look} title="Another kind of help meets the same need" lead={readsIt(look)}>
    <Input {...bind(look, 'what')} label="What is the other help?" />
    <Input {...bind(look, 'who')} label="Who gives it?" />
    <DateInput {...bindDate(look, 'from')} legend="From which day is it there?" />
    <Why look={look} label="How does it meet the same need?" />
    <Agreeing look={look} />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

/** The person's own wish. The other ways come first; nothing here stops money. */
export const MyWishForm = ({ look }: Shape): JSX.Element => (
  <Page
    look={look}
    title="What do you want?"
    lead="Do you want less, or to stop? Look first at what else you could do. You can also talk about it with your worker."
  >
    <OtherWays look={look} />
    <InsetText>{NO_MONEY_TODAY}</InsetText>
    <Checkboxes
      {...bindSome(look, 'ways')}
      legend="The other ways"
      items={[{ value: 'talked', text: 'I looked at these, and I still want something else' }]}
    />
    <Textarea {...bind(look, 'words')} label="Say what you want, in your own words" rows={4} />
    <Button preventDoubleClick>Send it to my worker</Button>
  </Page>
)

export const TheirWishForm = ({ look }: Shape): JSX.Element => (
  <Page look={look} title={`${knownAs(look)}’s own wish`} lead="Talk about each of these ways first.">
    <OtherWays look={look} />
    <Checkboxes
      {...bindSome(look, 'ways')}
      legend="The other ways"
      items={[{ value: 'talked', text: 'We talked about each of these first' }]}
    />
    <Textarea {...bind(look, 'words')} label="What do they want, in their own words?" rows={4} />
    <Radios
      {...bind(look, 'how')}
      legend="How did they say it?"
      items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
    />
    <DateInput {...bindDate(look, 'saidOn')} legend="On which day?" />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

export const HappenedForm = ({ look }: Shape): JSX.Element => (
  <Page
    look={look}
    title="They moved, or they died"
    lead="It stops nothing by itself. Nobody gets a message about a death."
  >
    <Radios
      {...bind(look, 'basis')}
      legend="What happened?"
      items={HAPPENED.map((value) => ({ value, ...HAPPENED_WORDS[value] }))}
    />
    <DateInput {...bindDate(look, 'on')} legend="On which day?" />
    <Input {...bind(look, 'newCouncil')} label="If another council takes over: which?" />
    <Input
      {...bind(look, 'told')}
      label="Who was told there, and when?"
      hint="The law asks both councils to keep the help going (Care Act, sections 37 and 38)."
    />
    <Textarea {...bind(look, 'why')} label="In a few words" rows={3} />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

export const AftercareForm = ({ state, look }: Shape): JSX.Element => (
  <Page
    look={look}
    title="Can the help after hospital end?"
    lead={
      state.facts.aftercareId === undefined
        ? 'No aftercare under section 117 is written down here. If it is aftercare, write that down first on the money page.'
        : 'The council and the NHS each decide. One of them alone ends nothing, and everything goes on.'
    }
  >
    <Radios
      {...bind(look, 'body')}
      legend="Whose decision is it?"
      items={BODIES.map((value) => ({ value, text: BODY_WORDS[value] }))}
    />
    <Input {...bind(look, 'bodyName')} label="The name of the council or the NHS body" />
    <Input {...bind(look, 'deciderName')} label="Who decided it there?" />
    <DateInput {...bindDate(look, 'on')} legend="On which day?" />
    <Checkboxes
      {...bindSome(look, 'because')}
      legend="Why is it no longer needed?"
      items={BECAUSES.map((value) => ({ value, text: BECAUSE_WORDS[value] }))}
    />
    <Why look={look} label="Why, in words" />
    <Textarea {...bind(look, 'personSaid')} label={`What does ${knownAs(look)} say to it?`} rows={3} />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)
