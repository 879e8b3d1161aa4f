import type { JSX } from 'preact'
import { ChooseAPin } from '#journey/needs/index.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { drawnAgainst } from '../no-review.tsx'
import type { PreparingPage } from '../preparing/reads.ts'
import { mayTypeFor } from '../preparing/rules.ts'
import { PersonsSheet } from '../preparing/say-views.tsx'
import type { Review } from '../review.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import { HAND_OVER_WORDS } from './words.ts'

/** The worker chooses a PIN and reads what will happen before the device goes to the person. */
export function HandOverPage({ current, look }: { current: Review | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayTypeFor(current)
  const back = { href: onRecord(look, '/review') }
  if (reason !== undefined)
    return (
      <Layout look={look} title="Hand over this device" back={back}>
        <h1 class="govuk-heading-l">There is nothing to hand over now</h1>
        <InsetText>{NO_MONEY_TODAY}</InsetText>
        <p class="govuk-body">{`${HAND_OVER_WORDS[reason.code]}.`}</p>
        <Button href={onRecord(look, '/review')}>See where things stand</Button>
      </Layout>
    )
  return (
    <Layout look={look} title="Hand over this device" back={back}>
      <h1 class="govuk-heading-l">{`Hand over this device to ${name}`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${name} then sees the questions about how it is going and nothing else: no record, and nothing that you said.`}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{`${name} answers alone, in their own words. After that each of you sees both.`}</li>
        <li>When they are done, or want to stop, the page goes blank.</li>
        <li>Only your PIN brings you back to your own pages. After five wrong tries you sign in again.</li>
      </ul>
      <ChooseAPin name={name} look={look} />
    </Layout>
  )
}

/** What the person sees on the worker's device: the questions, and nothing that anybody said since the last review. */
export function SayHereForm({ page: { state, preparing }, look }: { page: PreparingPage; look: Look }): JSX.Element {
  const current = drawnAgainst(state, look)
  const worker = look.permit?.knownAs ?? ''
  if (current === undefined)
    return (
      <Layout look={look} title="How it is going" alone>
        <h1 class="govuk-heading-l">There is nothing to say here now</h1>
        <p class="govuk-body">{`Nothing is lost. Give the device back to ${worker}.`}</p>
        <Form look={look} forgets>
          <Stop />
        </Form>
      </Layout>
    )
  return (
    <Layout look={look} title="How it is going" alone>
      <h1 class="govuk-heading-l">{`Hello ${knownAs(look)}. How is it going?`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`${worker} gave you this device. Say how you see it. One tap for each goal is enough.`}</p>
      <p class="govuk-body">{`${worker} has said how they see it, and it is not shown here. When you are done, each of you sees both.`}</p>
      <Form look={look} forgets>
        <PersonsSheet preparing={preparing} review={current} look={look} />
        <Button preventDoubleClick>I’m done: that is how I see it</Button>
        <p class="govuk-body">If you stop, nothing that you chose on this page is kept. You can say it another day.</p>
        <Stop />
      </Form>
    </Layout>
  )
}

const Stop = (): JSX.Element => (
  <Button classes="govuk-button--secondary" name="stop" value="yes">
    I want to stop, and give it back
  </Button>
)
