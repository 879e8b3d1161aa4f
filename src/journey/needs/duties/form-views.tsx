import type { ComponentChildren, JSX } from 'preact'
import { Button, Checkboxes, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import { ADVOCACY_STAGES, type CapacityRecord, DIFFICULTIES, type Duties, OFFER_ANSWERS, RESULTS } from './duties.ts'
import { carersToAsk } from './rules.ts'
import { DIFFICULTY_WORDS, OFFER_WORDS, RESULT_WORDS, STAGE_WORDS } from './words.ts'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function DutyForm(props: { look: Look; title: string; heading: string; children: ComponentChildren }): JSX.Element {
  const { look, title, heading, children } = props
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/needs/duties') }}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </Layout>
  )
}

/** Whether an independent advocate is owed: four ticks, and who helps. Without difficulty nothing else is asked. */
export function AdvocacyPage({ duties, look }: { duties: Duties; look: Look }): JSX.Element {
  const name = knownAs(look)
  const named = ADVOCACY_STAGES.find((stage) => stage === first(look.query, 'for'))
  const next = named ?? ADVOCACY_STAGES.find((stage) => !duties.advocacy.some((one) => one.stage === stage)) ?? 'review'
  return (
    <DutyForm look={look} title="Somebody to speak up" heading={`Does ${name} need somebody to speak up for them?`}>
      <Form look={look}>
        <Radios
          {...bind(look, 'stage', next)}
          legend="For which talk?"
          items={ADVOCACY_STAGES.map((value) => ({ value, text: capital(STAGE_WORDS[value]) }))}
        />
        <Checkboxes
          {...bindSome(look, 'difficulty')}
          legend={`What is very hard for ${name} here?`}
          hint="Tick all that fit. If none does, you are done."
          items={[
            ...DIFFICULTIES.map((value) => ({ value, text: capital(DIFFICULTY_WORDS[value]) })),
            { divider: 'or' },
            { value: 'none', text: 'None of these', behaviour: 'exclusive' as const },
          ]}
        />
        <Radios
          {...bind(look, 'hasSomebody')}
          legend="If something is: does somebody suitable help?"
          hint={`${name} agrees to them, and they are not paid to care for ${name}.`}
          items={[
            { value: 'yes', text: 'Yes', conditional: <Input {...bind(look, 'somebody')} label="Who?" /> },
            { value: 'no', text: 'No' },
          ]}
        />
        <Radios
          {...bind(look, 'result')}
          legend="If nobody does: what have you done?"
          items={RESULTS.map((value) => ({ value, text: RESULT_WORDS[value] }))}
        />
        <Textarea
          {...bind(look, 'words')}
          label="Anything more? You can leave this"
          hint={`${name} reads it.`}
          rows={3}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </DutyForm>
  )
}

/** An offer to a carer and their answer. */
export function CarerPage({ duties, look }: { duties: Duties; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [next] = carersToAsk(duties.carers, duties.offers)
  return (
    <DutyForm look={look} title="An offer to a carer" heading="Offer a carer an assessment of their own">
      <p class="govuk-body">
        {`Whoever helps ${name} without pay may have one. It is about what they need themselves.`}
      </p>
      <Form look={look}>
        <Input {...bind(look, 'carerName', next?.name)} label="Who helps?" autocomplete="off" />
        <Radios
          {...bind(look, 'answer')}
          legend="What did they answer?"
          items={OFFER_ANSWERS.map((value) => ({ value, text: OFFER_WORDS[value] }))}
        />
        <Textarea
          {...bind(look, 'words')}
          label="Anything more? You can leave this"
          hint={`${name} reads it, so write nothing here that was told in confidence.`}
          rows={3}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </DutyForm>
  )
}

/** Whether the person could make one decision on one day. */
export function CapacityPage({ look }: { look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <DutyForm look={look} title="One decision" heading={`Could ${name} make one decision?`}>
      <p class="govuk-body">
        {`Begin with this: ${name} can decide, also in a way that you would not. This page is about one decision on one day, and says nothing about any other. ${name} reads it.`}
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'question')}
          label="Which decision?"
          hint="For example: whether to move home this month."
        />
        <Textarea {...bind(look, 'helpGiven')} label={`How did you help ${name} to decide it?`} rows={4} />
        <Radios
          {...bind(look, 'able')}
          legend={`Could ${name} decide it then?`}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        <Textarea {...bind(look, 'reasons')} label="How do you know?" rows={4} />
        <DateInput {...bindDate(look, 'on', look.today)} legend="On which day was this?" />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </DutyForm>
  )
}

/** A decision made for a person who could not make it: their wishes first. */
export function InterestsPage({ record, look }: { record: CapacityRecord; look: Look }): JSX.Element {
  const name = knownAs(look)
  const heading = `A decision made for ${name}`
  if (record.able || record.bestInterests !== undefined)
    return (
      <DutyForm look={look} title="One decision" heading={record.able ? `${name} decides this` : 'This was decided'}>
        <p class="govuk-body">
          {record.able
            ? `${name} could make this decision, so nobody makes it for them.`
            : 'What was decided, and why, stands on the page about what the law asks.'}
        </p>
        <Button href={onRecord(look, '/needs/duties')}>Go to that page</Button>
      </DutyForm>
    )
  return (
    <DutyForm look={look} title="One decision" heading={heading}>
      <InsetText>{`About: ${record.question}`}</InsetText>
      <p class="govuk-body">{`You decide this by name. Family and others are asked, but nobody signs in ${name}’s place.`}</p>
      <Form look={look}>
        <Textarea {...bind(look, 'wishes')} label={`What does ${name} wish, now and before?`} rows={4} />
        <Textarea {...bind(look, 'whoWasAsked')} label="Who else was asked? You can leave this" rows={2} />
        <Textarea
          {...bind(look, 'waysConsidered')}
          label="Which ways that leave more freedom did you look at? You can leave this"
          rows={3}
        />
        <Textarea {...bind(look, 'decided')} label={`What was decided, and why is it best for ${name}?`} rows={4} />
        <DateInput {...bindDate(look, 'on', look.today)} legend="On which day was this decided?" />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </DutyForm>
  )
}
