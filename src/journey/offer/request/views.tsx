import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { Button, Details, InsetText, Radios, Select, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { BeginFields } from '../begin/views.tsx'
import { BECAME, type BudgetRequest } from './request.ts'
import { ASKED_FOR_WORDS, BECAME_WORDS, ROUTE_WORDS, sayWaited } from './words.ts'

const pathOf = (look: Look, requestId: string, more = ''): string => to(look, `/requests/${requestId}${more}`)

/** What somebody wrote, and what may be done about it. */
export function RequestPage({ request, look }: { request: BudgetRequest; look: Look }): JSX.Element {
  const { taken, requestId } = request
  const may = look.permit !== undefined && mayAlso(look.permit, 'request', 'take')
  return (
    <Layout look={look} title="Who asked" back={{ href: to(look, '/requests') }}>
      <h1 class="govuk-heading-l">{request.name}</h1>
      <p class="govuk-body-l">
        {taken === undefined
          ? `Waiting for a first word ${sayWaited(request.askedOn, look.today)}.`
          : BECAME_WORDS[taken.became]}
      </p>
      {taken === undefined ? null : <InsetText>{`${taken.byName}, ${sayDate(taken.on)}. ${taken.words}`}</InsetText>}
      {request.theyKnow ? null : (
        <InsetText>They may not know that somebody asked. Ask them first what they want.</InsetText>
      )}
      <SummaryList rows={rowsOf(request)} />
      {may && taken === undefined ? (
        <>
          <Button href={pathOf(look, requestId, '/begin')}>Begin with them</Button>
          <p class="govuk-body">
            <a class="govuk-link" href={pathOf(look, requestId, '/close')}>
              We know them already, or something else became of it
            </a>
          </p>
        </>
      ) : (
        <Button href={to(look, '/requests')} classes="govuk-button--secondary">
          Back to all who asked
        </Button>
      )}
    </Layout>
  )
}

function rowsOf(request: BudgetRequest): { key: string; value: string }[] {
  const rows = [
    { key: 'Asked', value: `${sayDate(request.askedOn)}. ${ASKED_FOR_WORDS[request.askedFor]}` },
    { key: 'Who asked', value: request.askerName },
    { key: 'By which way', value: ROUTE_WORDS[request.route] },
    { key: 'Group', value: request.groupName },
    { key: 'How it is safe to reach them', value: request.reachBy },
    { key: 'When', value: request.reachWhen },
    { key: 'Language', value: request.language },
    { key: 'What they wrote', value: request.words },
    { key: 'Heard of it from', value: request.heardFrom },
  ]
  return rows.filter(({ value }) => value !== '')
}

export function TakeForm({ request, look }: { request: BudgetRequest; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Somebody new" back={{ href: pathOf(look, request.requestId) }}>
      <h1 class="govuk-heading-l">{`Begin with ${request.name}`}</h1>
      <p class="govuk-body">How it is safe to reach them is kept with their name.</p>
      <BeginFields look={look} name={request.name} />
    </Layout>
  )
}

/** What else became of a request. Whoever is known already is one of the worker's people, or words say who knows them. */
export function CloseForm(props: {
  request: BudgetRequest
  people: readonly { budgetId: string; name: string }[]
  look: Look
}): JSX.Element {
  const { request, people, look } = props
  return (
    <Layout look={look} title="Who asked" back={{ href: pathOf(look, request.requestId) }}>
      <h1 class="govuk-heading-l">{`What became of it? ${request.name}`}</h1>
      <Form look={look}>
        <Radios
          {...bind(look, 'became')}
          legend="What became of it?"
          items={BECAME.filter((one) => one !== 'begun').map((value) => ({ value, text: BECAME_WORDS[value] }))}
        />
        <Select
          {...bind(look, 'budgetId')}
          label="If you know them: which of your people?"
          items={[
            { value: '', text: 'None of mine' },
            ...people.map(({ budgetId, name }) => ({ value: budgetId, text: name })),
          ]}
        />
        <Textarea
          {...bind(look, 'words')}
          label="What happened?"
          hint="Who knows them, what you tried, or which place is right. With one of your own people you can leave this."
          rows={4}
        />
        <Button preventDoubleClick>Take it off the list</Button>
      </Form>
      <Details summary="What they wrote">
        <SummaryList rows={rowsOf(request)} />
      </Details>
    </Layout>
  )
}
