import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import type { Review, ReviewState } from './review.ts'
import { NO_MONEY_TODAY } from './words.ts'

/** Where there is no review: said kindly, with the next step. */
export function NoReview({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Review" back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">No review is planned at the moment</h1>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      <p class="govuk-body">From the day it is set, you can say here how it is going.</p>
      <Button href={onRecord(look, '/review/ask')}>{isPerson(look) ? 'Ask for a review' : 'Plan a review'}</Button>
    </Layout>
  )
}

/** The review that a form is about. Drawn again after sending, it keeps what was typed, even if the review was over meanwhile. */
export const drawnAgainst = ({ current, last }: ReviewState, look: Look): Review | undefined =>
  current ?? (look.form === undefined ? undefined : last)
