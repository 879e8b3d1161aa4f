import type { JSX } from 'preact'
import { Button, InsetText, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord, to } from '#web/look.ts'
import type { Worry } from './supervision.ts'
import { OneWorry } from './views.tsx'
import { DONE } from './words.ts'

/** The worker's own page on a record: what worries them, for the next talk with their manager. */
export function WorryPage({ worries, look }: { worries: readonly Worry[]; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="For supervision" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Something worries me</h1>
      <p class="govuk-body">{`It goes on your sheet for supervision. You and the managers here can read it. ${name} and those around ${name} cannot, and nothing shows that it was written.`}</p>
      <InsetText>
        {'If somebody is in danger, do not wait for supervision. '}
        <a class="govuk-link" href={to(look, '/worried')}>
          See whom to ring
        </a>
      </InsetText>
      <Form look={look}>
        <Textarea {...bind(look, 'words')} label={`What worries you about how it goes for ${name}?`} rows={4} />
        <Button preventDoubleClick>Put it on my sheet</Button>
      </Form>
      {worries.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What you wrote before</h2>
          <ul class="govuk-list govuk-list--spaced">
            {worries.map((one) => (
              <li>
                <OneWorry worry={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}

/** A manager writes down what the two agreed. */
export function SettlePage({ worry, look }: { worry: Worry & { saidBy: string }; look: Look }): JSX.Element {
  const sheet = to(look, `/supervision/${worry.saidBy}`)
  const own = worry.saidBy === look.permit?.humanId
  return (
    <Layout look={look} title="For supervision" back={{ href: sheet }}>
      <h1 class="govuk-heading-l">What did you agree?</h1>
      <p class="govuk-body">
        <OneWorry worry={worry} />
      </p>
      {worry.settled === undefined && !own ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label="What you two agreed"
            hint="The worker reads this on their sheet."
            rows={4}
          />
          <Button preventDoubleClick>Keep this</Button>
        </Form>
      ) : (
        <>
          <InsetText>
            {own
              ? 'You wrote this yourself. Another manager writes down what you agree about it.'
              : 'It is written down already.'}
          </InsetText>
          <Button href={sheet}>Back to the sheet</Button>
        </>
      )}
    </Layout>
  )
}
