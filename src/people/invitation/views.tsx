import type { JSX } from 'preact'
import { Button, InsetText, PasswordInput } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import type { Invited } from './deeds.ts'
import { SAY_HOW_LONG } from './words.ts'

/** Whoever was invited chooses a password, and is signed in. */
export function InvitationPage({ invited, look }: { invited: Invited; look: Look }): JSX.Element {
  const { council } = look
  return (
    <Layout look={look} title="Choose your password">
      <h1 class="govuk-heading-l">{`Hello, ${invited.knownAs}. Choose your password`}</h1>
      <p class="govuk-body">{`You will sign in to the pages of ${council.name} with it.`}</p>
      {invited.email === undefined ? null : (
        <p class="govuk-body">
          Your e-mail address for signing in is <strong class="govuk-!-text-break-word">{invited.email}</strong>
        </p>
      )}
      <form method="post" action={look.here} novalidate>
        <input type="hidden" name="key" value={look.keyFor(look.here)} />
        <PasswordInput
          name="password"
          error={bind(look, 'password').error}
          label="Your new password"
          hint="At least 12 characters. Three words that have nothing to do with each other are easy to keep in mind."
          autocomplete="new-password"
        />
        <PasswordInput
          name="again"
          error={bind(look, 'again').error}
          label="The same once more"
          autocomplete="new-password"
        />
        <Button preventDoubleClick>Keep this password</Button>
      </form>
      <p class="govuk-body">{`If you are not ${invited.name}, close this page and tell whoever sent you here.`}</p>
    </Layout>
  )
}

/** A link that was used, is over, was made anew, or never was one: which of them, nobody learns. */
export function NoInvitation({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <Layout look={look} title="This link does not work">
      <h1 class="govuk-heading-l">This link does not work any more</h1>
      <p class="govuk-body">If you have chosen your password already, sign in with it.</p>
      <Button href={to(look, '/sign-in')}>Sign in</Button>
      <p class="govuk-body">
        If not,{' '}
        <a class="govuk-link" href={to(look, '/sign-in/link')}>
          get a new link by e-mail
        </a>
        {`, or ring ${council.name} on ${council.number}.`}
      </p>
    </Layout>
  )
}

/** The link, shown this one time to whoever made it. */
export function TheirInvitation(props: { href: string; name?: string; next: string; look: Look }): JSX.Element {
  const { href, name = 'them', next, look } = props
  return (
    <Layout look={look} title="Their link" back={{ href: next }}>
      <h1 class="govuk-heading-l">{`Give this link to ${name}, and to nobody else`}</h1>
      <InsetText>
        <span class="govuk-!-text-break-word">{href}</span>
      </InsetText>
      <p class="govuk-body">
        {`Copy it now: we keep no copy and cannot show it again. With it they choose their password and sign in. ${SAY_HOW_LONG} If it is lost, make a new one; this one then works no more.`}
      </p>
      <Button href={next}>I have it. Go on</Button>
    </Layout>
  )
}
