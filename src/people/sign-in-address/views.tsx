import type { JSX } from 'preact'
import { dayInLondon, sayDate } from '#core/day.ts'
import { Button, Input, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord, to } from '#web/look.ts'
import type { SignInAddress } from './sign-in-address.ts'
import { ADDRESS_DONE } from './words.ts'

type Props = { now: SignInAddress; look: Look }

/** The person's own: the address with which they sign in. */
export function OwnAddress({ now, look }: Props): JSX.Element {
  return (
    <Layout
      look={look}
      title="How you sign in"
      back={{ href: onRecord(look, '/contact') }}
      doneWords={{ own: ADDRESS_DONE.own }}
    >
      <h1 class="govuk-heading-l">How you sign in</h1>
      <InsetText>
        {now.email === undefined ? (
          'You have no address to sign in with.'
        ) : (
          <>
            You sign in with <span class="govuk-!-text-break-word">{now.email}</span>
          </>
        )}
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/sign-in/link')}>
          Get a link to choose a new password
        </a>
      </p>
      <h2 class="govuk-heading-m">Another address</h2>
      <Form look={look}>
        <Input
          {...bind(look, 'email')}
          label="Your new e-mail address"
          hint="Use one that nobody else reads. Look twice at each letter: you sign in with it from then on."
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
        <Button preventDoubleClick>Sign in with this from now on</Button>
      </Form>
    </Layout>
  )
}

/** For the worker: whether the person comes in by themself, and the way to a link that goes to nobody else. */
export function PersonsAddress({ now, look }: Props): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout
      look={look}
      title="How they sign in"
      back={{ href: onRecord(look, '/contact') }}
      doneWords={{ sent: ADDRESS_DONE.sent }}
    >
      <h1 class="govuk-heading-l">{`How ${name} signs in`}</h1>
      <HowFar now={now} look={look} />
      {now.hasBegun ? (
        <p class="govuk-body">
          {`Only ${name} may change the address now. Can ${name} not read it any more? An administrator can let it go. Then you can write another here.`}
        </p>
      ) : (
        <SendALink now={now} look={look} />
      )}
      <p class="govuk-body">{`Nobody needs to sign in. You can do it all together, on paper or by phone.`}</p>
    </Layout>
  )
}

function HowFar({ now: { email, hasBegun, link }, look }: Props): JSX.Element {
  const name = knownAs(look)
  if (email === undefined)
    return <InsetText>{`${name} has no address to sign in with, so nobody comes in as ${name}.`}</InsetText>
  return (
    <InsetText>
      <span class="govuk-!-text-break-word">{email}</span>
      <br />
      {hasBegun ? `${name} has chosen a password.` : `${name} has no password yet.`}
      {hasBegun || link === undefined ? null : ` ${sayLink(link)}`}
    </InsetText>
  )
}

function sayLink({ state, until }: NonNullable<SignInAddress['link']>): string {
  if (state === 'not-sent') return 'The link could not be sent to this address. Look at each letter of it.'
  if (state === 'nothing-is-sent')
    return 'The link was not sent: no e-mail leaves this place yet. Ask your administrator.'
  const how = state === 'going' ? 'A link is on its way' : 'A link was sent'
  return `${how}. It works until ${sayDate(dayInLondon(until))}.`
}

function SendALink({ now, look }: Props): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      <h2 class="govuk-heading-m">Send a link to choose a password</h2>
      <p class="govuk-body">
        {`Ask ${name} when nobody else is listening. The e-mail says only that there is something to read. You do not see the link.`}
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'email', now.email)}
          label={`The e-mail address of ${name}`}
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
        <Radios
          {...bind(look, 'alone')}
          legend={`Does ${name} alone read what comes to it?`}
          items={[
            { value: 'yes', text: 'Yes, nobody else reads it' },
            { value: 'no', text: `No, or ${name} is not sure` },
          ]}
        />
        <Button preventDoubleClick>Keep it and send a link</Button>
      </Form>
    </>
  )
}

/** For an administrator, whom a worker has asked: who has lost an address is let in anew. */
export function ForgetAddress({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="A lost address" back={{ href: to(look, '/people-here') }}>
      <h1 class="govuk-heading-l">Let an address go</h1>
      <p class="govuk-body">
        For people with a budget, or their family, who have lost their e-mail. Do it only when their worker has asked
        you. The worker then writes down the new one.
      </p>
      <p class="govuk-body">
        Their password works no more, and they are signed out everywhere. Nothing else is lost. We do not tell you
        whether the address was anybody’s.
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'email')}
          label="The address that they cannot read any more"
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
        <Button preventDoubleClick>Let it go</Button>
      </Form>
    </Layout>
  )
}
