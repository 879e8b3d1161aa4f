import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, InsetText, Radios } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import type { Inviting } from './inviting.ts'
import { mayInviteAnybody } from './rules.ts'
import { DONE, WORDS } from './words.ts'

const TITLE = 'Somebody who helps me'

/** First whether it is fine to go on here; then whom to ask, or who is asked. */
export function InvitePage({ inviting, look }: { inviting: Inviting; look: Look }): JSX.Element {
  const said = first(look.form?.raw ?? look.query, 'alone') === 'yes'
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/needs') }} doneWords={said ? DONE : undefined}>
      {said ? <Choose inviting={inviting} look={look} /> : <FineToGoOn look={look} />}
    </Layout>
  )
}

/** Nothing of the circle stands on this page: somebody may be looking. */
const FineToGoOn = ({ look }: { look: Look }): JSX.Element => (
  <>
    <h1 class="govuk-heading-l">Is it fine to go on here?</h1>
    <p class="govuk-body">
      Are you on your own right now? Or is it fine for whoever is there to see this? The next page is only for you.
    </p>
    <p class="govuk-body">It asks whether you want somebody who helps you to answer too. You never have to.</p>
    <Button href={`${onRecord(look, '/needs/invite-carer')}?alone=yes`}>It is fine, go on</Button>
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, '/needs')}>
        Not now
      </a>
    </p>
  </>
)

function Choose({ inviting, look }: { inviting: Inviting; look: Look }): JSX.Element {
  if (inviting.invited.length > 0) return <Invited inviting={inviting} look={look} />
  const [reason] = mayInviteAnybody(inviting)
  if (reason !== undefined)
    return (
      <>
        <h1 class="govuk-heading-l">Nobody can be asked now</h1>
        <p class="govuk-body">{`${WORDS[reason.code]}.`}</p>
        {reason.code === 'answers-are-shown-already' ? (
          <Button href={onRecord(look, '/needs/share-answers')}>Let somebody read an answer</Button>
        ) : (
          <Button href={onRecord(look, '/needs')}>See where things stand</Button>
        )}
      </>
    )
  return <Whom inviting={inviting} look={look} />
}

function Whom({ inviting: { candidates }, look }: { inviting: Inviting; look: Look }): JSX.Element {
  return (
    <>
      <h1 class="govuk-heading-l">Do you want somebody who helps you to answer too?</h1>
      <p class="govuk-body">Only if you want it. It changes nothing about what you can get.</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>They see the questions and their own answers. They do not see yours.</li>
        <li>You and your worker look at your answers when they have finished too.</li>
        <li>Their help never makes your need smaller.</li>
        <li>They can also tell your worker something in confidence.</li>
        <li>You can take it back at any time. We do not tell them.</li>
      </ul>
      <Form look={look}>
        <input type="hidden" name="alone" value="yes" />
        {candidates.length === 0 ? null : (
          <Radios
            {...bind(look, 'carer')}
            legend="Whom do you want to ask?"
            items={candidates.map(({ humanId, name }) => ({ value: humanId, text: name }))}
          />
        )}
        <Input
          {...bind(look, 'email')}
          type="email"
          label={candidates.length === 0 ? 'Their e-mail' : 'Or somebody else: their e-mail'}
          hint="The one they sign in with here. Your worker can help them to sign in."
        />
        <Button preventDoubleClick>Ask them to answer</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/needs')}>
          No, only my worker and me
        </a>
      </p>
    </>
  )
}

function Invited({ inviting: { opened, invited }, look }: { inviting: Inviting; look: Look }): JSX.Element {
  const who = invited.map(({ name }) => name).join(' and ')
  const doneOn = opened?.carer?.doneOn
  return (
    <>
      <h1 class="govuk-heading-l">{`You asked ${who} to answer too`}</h1>
      <InsetText>
        {doneOn === undefined ? `${who} has not finished yet.` : `${who} finished on ${sayDate(doneOn)}.`}
      </InsetText>
      <p class="govuk-body">Your worker can see that you asked, and nothing else about it.</p>
      <Button href={onRecord(look, '/needs')}>Back to the questions</Button>
      <WhatTakingBackDoes who={who} />
      {invited.map(({ humanId, name }) => (
        <Press
          look={look}
          path={onRecord(look, '/needs/invite-carer/take-back')}
          classes="govuk-button--secondary"
          send={{ carer: humanId }}
        >
          {invited.length === 1 ? 'Take it back' : `Take it back from ${name}`}
        </Press>
      ))}
    </>
  )
}

const WhatTakingBackDoes = ({ who }: { who: string }): JSX.Element => (
  <p class="govuk-body">
    {`You can take it back. Then ${who} cannot answer, and what they said is not shown. We do not tell them.`}
  </p>
)

/** Where a refusal to take it back is read; also a way to do it without the page before. */
export function TakeBackPage({ inviting: { invited }, look }: { inviting: Inviting; look: Look }): JSX.Element {
  const [asked] = invited
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/needs/invite-carer') }}>
      {asked === undefined ? (
        <>
          <h1 class="govuk-heading-l">Nobody is asked to answer now</h1>
          <Button href={onRecord(look, '/needs')}>See where things stand</Button>
        </>
      ) : (
        <>
          <h1 class="govuk-heading-l">Take it back</h1>
          <WhatTakingBackDoes who="the one you asked" />
          <Form look={look}>
            <input type="hidden" name="carer" value={asked.humanId} />
            <Button preventDoubleClick>Take it back</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}
