import type { JSX } from 'preact'
import { type Counted, sayTook, usualOf } from '#journey/waiting/index.ts'
import { Button, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { GOAL_KINDS, WORKERS_SHOULD_KNOW } from './for-workers-words.ts'
import type { Story } from './public.ts'
import { Stories } from './stories-views.tsx'
import { CountedOn, Points } from './views-parts.tsx'
import { FOR_WORKERS } from './words.ts'

/** For workers: what budgets are for here, how long they last and take, and colleagues' own stories (A11, Q3). */
export function ForWorkers(props: { counts: readonly Counted[]; stories: readonly Story[]; look: Look }): JSX.Element {
  const { counts, stories, look } = props
  const { reviews, ending } = look.settings
  return (
    <Layout look={look} title="For workers" back={{ href: to(look, '/') }}>
      <h1 class="govuk-heading-l">{FOR_WORKERS.text}</h1>
      <Points points={WORKERS_SHOULD_KNOW} />
      <h2 class="govuk-heading-m">Three kinds of goal, all of them proper</h2>
      <SummaryList rows={GOAL_KINDS.map(([key, value]) => ({ key, value }))} />
      <h2 class="govuk-heading-m">How long</h2>
      <p class="govuk-body">
        {`As long as the goal needs it: no length is set for everybody. You look at it together after about ${Math.round(reviews.lightTouchDays / 7)} weeks, then at least every ${reviews.planMonths} months. Nobody loses money on the day of a review, and the notice before an end is at least ${ending.noticeDays} days.`}
      </p>
      <p class="govuk-body">{`How long is it from the first talk to the first payment? ${sayTook(usualOf(counts, undefined, 'whole'))}`}</p>
      <CountedOn counts={counts} />
      <h2 class="govuk-heading-m">What colleagues say</h2>
      {stories.length === 0 ? (
        <p class="govuk-body">
          No colleague has told a story here yet. If you have one, tell whoever keeps the council’s pages.
        </p>
      ) : null}
      <Stories stories={stories} />
      <Button href={to(look, '/about/how-it-goes')}>How it goes here, step by step</Button>
    </Layout>
  )
}
