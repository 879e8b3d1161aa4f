import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, Textarea, WarningText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Confided, Confiding } from './confidence.ts'
import { DONE } from './words.ts'

/** Where a carer tells the worker something, with who reads it and where that ends. */
export function ConfidePage({
  confiding: { told, workerName },
  look,
}: {
  confiding: Confiding
  look: Look
}): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="In confidence" back={{ href: onRecord(look, '/carer-part') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Tell the worker something in confidence</h1>
      <p class="govuk-body">{`Only ${workerName} reads this, and whoever takes over from ${workerName}. ${name} does not see it here.`}</p>
      <InsetText>
        {`There is one limit. If somebody could come to harm, ${workerName} may have to tell others, so that they are safe. ${workerName} will talk to you about that first, if there is time.`}
      </InsetText>
      <p class="govuk-body">{`If it cannot wait, ring ${look.settings.phones.council.number}. In danger now: ring 999.`}</p>
      <Form look={look}>
        <Textarea {...bind(look, 'words')} label="What you want to tell" rows={5} />
        <Button preventDoubleClick>{`Tell ${workerName}`}</Button>
      </Form>
      {told.length === 0 ? null : <h2 class="govuk-heading-m">What you told before</h2>}
      {told.map((one) => (
        <>
          <p class="footing-said-by govuk-body">{sayDate(one.on)}</p>
          <p class="footing-words govuk-body">{one.words}</p>
        </>
      ))}
    </Layout>
  )
}

/** The named worker's own page: what carers told, and that it stays here. */
export function ConfidencesPage({ told, look }: { told: readonly Confided[]; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="In confidence" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">What a carer told you in confidence</h1>
      <WarningText>{`${name} does not see this. It stands in no copy, note or timeline. Do not open it where ${name} can look on.`}</WarningText>
      {told.length === 0 ? (
        <InsetText>Nothing so far. When a carer tells you something in confidence, it stands here.</InsetText>
      ) : null}
      {told.map((one) => (
        <>
          <p class="footing-said-by govuk-body">{`${one.carerName}, ${sayDate(one.on)}`}</p>
          <p class="footing-words govuk-body">{one.words}</p>
        </>
      ))}
      {told.length === 0 ? null : (
        <p class="govuk-body">
          If somebody could come to harm, your council’s safeguarding rules come first. Tell the carer before you pass
          it on, if there is time.
        </p>
      )}
      <Button href={onRecord(look, '/needs')}>Back to the questions</Button>
    </Layout>
  )
}
