import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { Button, DateInput, InsetText, Select, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import type { Cover, Covers } from './cover.ts'
import { arrangesForAll, isOpen, lasts, mayArrangeFor } from './rules.ts'
import { DONE } from './words.ts'

const forAll = (look: Look): boolean => look.permit !== undefined && arrangesForAll(look.permit)

const sayDays = ({ from, to: last }: Cover): string =>
  from === last ? sayDay(from) : `${sayDay(from)} to ${sayDay(last)}`

/** Who is away, who covers, and the way to arrange it. */
export function CoverPage({ covers, look }: { covers: Covers; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Who is away" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Who is away, and who covers</h1>
      {covers.covers.length === 0 ? (
        <InsetText>
          {forAll(look)
            ? 'Nobody is away, and no leave is arranged. Who covers for whom will stand here.'
            : 'You are not away, and you cover for nobody. Arrange your leave here, so that nobody is left alone.'}
        </InsetText>
      ) : (
        <SummaryList rows={covers.covers.map((one) => rowOf(one, look))} />
      )}
      <Button href={to(look, '/cover/arrange')}>{forAll(look) ? 'Arrange cover' : 'Arrange who covers for me'}</Button>
      <p class="govuk-body">
        Whoever covers sees the pages of these people, and can write and act there. It begins on the first day and stops
        by itself after the last.
      </p>
    </Layout>
  )
}

function rowOf(cover: Cover, look: Look) {
  const me = look.permit?.humanId
  const { coverId, workerId, coveredById, workerName, coveredByName } = cover
  const who =
    coveredById === me ? 'You cover' : workerId === me ? `${coveredByName} covers for you` : `${coveredByName} covers`
  const mayEnd = me !== undefined && mayArrangeFor(workerId, me, forAll(look))
  return {
    key: workerId === me ? 'You are away' : `${workerName} is away`,
    value: (
      <>
        {sayDays(cover)}
        <br />
        {`${who}. ${lasts(cover, look.today) ? 'It lasts now.' : 'It has not begun.'}`}
      </>
    ),
    actions: mayEnd
      ? [{ href: to(look, `/cover/${coverId}/end`), text: 'End it', visuallyHiddenText: `: ${workerName}` }]
      : [],
  }
}

/** Who is away, who covers, from when to when. */
export function ArrangePage({ covers, look }: { covers: Covers; look: Look }): JSX.Element {
  const me = look.permit?.humanId
  const items = (skip: string | undefined) => [
    { value: '', text: 'Choose a name' },
    ...covers.workers
      .filter(({ humanId }) => humanId !== skip)
      .map(({ humanId, name }) => ({ value: humanId, text: name })),
  ]
  return (
    <Layout look={look} title="Arrange cover" back={{ href: to(look, '/cover') }}>
      <h1 class="govuk-heading-l">{forAll(look) ? 'Who covers for whom?' : 'Who covers for you?'}</h1>
      <Form look={look}>
        {forAll(look) ? <Select {...bind(look, 'worker')} label="Who is away?" items={items(undefined)} /> : null}
        <Select
          {...bind(look, 'coveredBy')}
          label="Who covers?"
          hint="Ask them first."
          items={items(forAll(look) ? undefined : me)}
        />
        <DateInput {...bindDate(look, 'from')} legend="First day away" />
        <DateInput
          {...bindDate(look, 'to')}
          legend="Last day away"
          hint="At most 120 days later. You can end it early."
        />
        <Button preventDoubleClick>Arrange this</Button>
      </Form>
    </Layout>
  )
}

/** One button: back early, or not away after all. */
export function EndPage({ cover, look }: { cover: Cover; look: Look }): JSX.Element {
  const { workerName, coveredByName, endedOn } = cover
  const own = cover.workerId === look.permit?.humanId
  return (
    <Layout look={look} title="End a cover" back={{ href: to(look, '/cover') }}>
      <h1 class="govuk-heading-l">{own ? 'Are you back?' : `Is ${workerName} back?`}</h1>
      <p class="govuk-body">{`${coveredByName} covers: ${sayDays(cover)}.`}</p>
      {isOpen(cover, look.today) ? (
        <Form look={look}>
          <p class="govuk-body">{`From this moment ${coveredByName} no longer sees the pages of these people.`}</p>
          <Button preventDoubleClick>{lasts(cover, look.today) ? 'End the cover today' : 'Cancel this cover'}</Button>
        </Form>
      ) : (
        <InsetText>{`This cover is over${endedOn === undefined ? '' : ` since ${sayDate(endedOn)}`}.`}</InsetText>
      )}
    </Layout>
  )
}
