import type { JSX } from 'preact'
import { Button, Checkboxes, Input, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, to } from '#web/look.ts'

/** Whom to ring, before anything else. */
function Numbers({ look }: { look: Look }): JSX.Element {
  const { council, outOfHours, crisis } = look.settings.phones
  return (
    <>
      <h2 class="govuk-heading-m">In danger now</h2>
      <p class="govuk-body">Ring 999. If you cannot speak, press 55 when you hear the recorded voice.</p>
      <h2 class="govuk-heading-m">In a crisis, not in danger this minute</h2>
      <p class="govuk-body">{`Ring ${crisis.number} (${crisis.name}), ${crisis.when}.`}</p>
      <h2 class="govuk-heading-m">Somebody is hurt or afraid, not cared for, or their money is being taken</h2>
      <p class="govuk-body">{`Ring ${council.name}: ${council.number}, ${council.when}. ${outOfHours.name}: ${outOfHours.number}, ${outOfHours.when}. Ask for adult safeguarding.`}</p>
    </>
  )
}

/** Whom to ring, for oneself or somebody else; and, for whoever would rather write, a few words to the council's managers. */
export function WorriedPage({ look, signedIn }: { look: Look; signedIn: boolean }): JSX.Element {
  return (
    <Layout look={look} title="Help now">
      <h1 class="govuk-heading-l">I’m worried about someone’s safety</h1>
      <p class="govuk-body">It may be about you or about somebody else. You do not have to be sure.</p>
      <Numbers look={look} />
      <h2 class="govuk-heading-m">If you would rather write</h2>
      <p class="govuk-body">
        {`${whoReads(look)} It is slower than ringing. Nobody else sees it: not the person, not their family, not their worker. It changes no money.`}
      </p>
      <Form look={look}>
        <Textarea {...bind(look, 'words')} label="What worries you?" rows={4} />
        <Input
          {...bind(look, 'aboutWhom')}
          label="Who is it about? (you can leave this)"
          hint="A name, or how you know them."
          autocomplete="off"
        />
        <Input
          {...bind(look, 'reachBy')}
          label="How can we reach you safely? (you can leave this)"
          hint="For example: ring my work, in the mornings."
          autocomplete="off"
        />
        {signedIn ? (
          <Checkboxes
            {...bindSome(look, 'withName')}
            legend="Your name"
            hint="You are signed in. We leave your name out unless you tick this."
            items={[{ value: 'yes', text: 'The manager may see my name' }]}
          />
        ) : null}
        <Button preventDoubleClick>Tell the council</Button>
      </Form>
      <p class="govuk-body">Nobody is told that you opened this page.</p>
    </Layout>
  )
}

const whoReads = ({ council, settings }: Look): string =>
  `A manager of ${council.name} reads it, ${settings.phones.council.when}.`

/** After it: who reads it and when, and the numbers again. */
export function WorryTold({ look, enough }: { look: Look; enough: boolean }): JSX.Element {
  return (
    <Layout look={look} title="Help now">
      <h1 class="govuk-heading-l">
        {enough ? 'Please ring: we could not take this in writing today' : 'Thank you. You did the right thing'}
      </h1>
      <p class="govuk-body">
        {enough
          ? 'So many people wrote today that we would read yours too late. Please ring one of these numbers.'
          : `${whoReads(look)} Nobody else is told. If you said how to reach you, they may ring you that way.`}
      </p>
      <p class="govuk-body">This page is not watched at night or at the weekend. If it cannot wait, please ring.</p>
      <Numbers look={look} />
      <Button href={to(look, '/exit')}>Leave this page</Button>
    </Layout>
  )
}
