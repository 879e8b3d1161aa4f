import type { JSX } from 'preact'
import { Button, InsetText, LinkList, Select, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import type { Handover, OnePerson, Worker, WorkerWithPeople } from './named-worker.ts'
import { DONE, sayPeople } from './words.ts'

/** Who is named for how many people; first those who work here no more, since their people need somebody. */
export function WorkersPage({ workers, look }: { workers: readonly WorkerWithPeople[]; look: Look }): JSX.Element {
  const gone = workers.some(({ worksHere }) => !worksHere)
  return (
    <Layout look={look} title="Who is whose worker" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Who is whose worker</h1>
      <p class="govuk-body">
        {gone
          ? 'Some people have a worker who no longer works here. Name somebody else for them.'
          : 'Everybody has a worker who works here. If one leaves, their people stand here first.'}
      </p>
      {workers.length === 0 ? (
        <InsetText>Nobody works as a worker here yet. They will stand here, with how many people each has.</InsetText>
      ) : (
        <SummaryList
          rows={workers.map(({ humanId, name, worksHere, people }) => ({
            key: name,
            value: `${worksHere ? '' : 'No longer works here. '}The worker of ${people === 0 ? 'nobody now' : sayPeople(people)}.`,
            actions:
              people === 0
                ? []
                : [
                    {
                      href: to(look, `/workers/${humanId}`),
                      text: 'Name somebody else',
                      visuallyHiddenText: `: ${name}`,
                    },
                  ],
          }))}
        />
      )}
    </Layout>
  )
}

function Fields({ workers, asksWhy, look }: { workers: readonly Worker[]; asksWhy: boolean; look: Look }): JSX.Element {
  return (
    <>
      <Select
        {...bind(look, 'to')}
        label="Who is their worker from today?"
        hint="Ask them first."
        items={[
          { value: '', text: 'Choose a name' },
          ...workers.map(({ humanId, name }) => ({ value: humanId, text: name })),
        ]}
      />
      {asksWhy ? (
        <Textarea {...bind(look, 'why')} label="Why does it change?" hint="They read it, as you write it." rows={3} />
      ) : null}
    </>
  )
}

const TOLD =
  'They read who it is, from when, and how to reach them. Whoever wants to hear by voice is rung by their new worker.'

/** Another worker for everybody one was named for. An administrator sees how many they are, and not who. */
export function HandoverPage({ found, look }: { found: Handover; look: Look }): JSX.Element {
  const { worker, people, workers, names } = found
  const { name, worksHere } = worker
  return (
    <Layout look={look} title="Name another worker" back={{ href: to(look, '/workers') }}>
      <h1 class="govuk-heading-l">{`Who takes over from ${name}?`}</h1>
      <p class="govuk-body">
        {people.length === 0
          ? `${name} is the worker of nobody now. There is nothing to hand on.`
          : `${name} ${worksHere ? 'works here, and' : 'no longer works here, and'} is the worker of ${sayPeople(people.length)}.`}
      </p>
      {people.length > 0 && workers.length === 0 ? (
        <InsetText>Nobody else works as a worker here. Whoever lets people in here can add one first.</InsetText>
      ) : null}
      {people.length > 0 && workers.length > 0 && worksHere && !names ? (
        <InsetText>A manager can name somebody else while they work here, and says why.</InsetText>
      ) : null}
      {people.length === 0 || workers.length === 0 || (worksHere && !names) ? null : (
        <Form look={look}>
          <Fields workers={workers} asksWhy={worksHere} look={look} />
          <p class="govuk-body">{TOLD}</p>
          <Button preventDoubleClick>
            {people.length === 1 ? 'Name this worker' : 'Name this worker for them all'}
          </Button>
        </Form>
      )}
      {names && people.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Or one at a time</h2>
          <LinkList
            links={people.map(({ budgetId, knownAs }) => ({
              href: to(look, `/budgets/${budgetId}/worker`),
              text: `Somebody else for ${knownAs}`,
            }))}
          />
        </>
      ) : null}
    </Layout>
  )
}

/** Another worker for one person. */
export function OnePage({ found, look }: { found: OnePerson; look: Look }): JSX.Element {
  const { person, worker, workers } = found
  return (
    <Layout look={look} title="Name another worker" back={{ href: to(look, '/workers') }}>
      <h1 class="govuk-heading-l">{`Who is the worker of ${person.knownAs}?`}</h1>
      <p class="govuk-body">
        {worker === undefined
          ? 'Nobody is named now.'
          : `Until now ${worker.name}, who ${worker.worksHere ? 'works here' : 'no longer works here'}.`}
      </p>
      {workers.length === 0 ? (
        <InsetText>Nobody else works as a worker here. Whoever lets people in here can add one first.</InsetText>
      ) : (
        <Form look={look}>
          <Fields workers={workers} asksWhy={worker?.worksHere === true} look={look} />
          <p class="govuk-body">{TOLD}</p>
          <Button preventDoubleClick>Name this worker</Button>
        </Form>
      )}
    </Layout>
  )
}
