import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'

/** For whoever has signed in somewhere that others may reach: a phone that is lost, a shared computer. */
export function EverywhereForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Sign out everywhere" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Sign out on every phone and computer?</h1>
      <p class="govuk-body">
        Have you lost your phone, or did you sign in on one that others use? This signs you out on all of them, and on
        this one.
      </p>
      <form method="post" action={look.here} novalidate>
        <input type="hidden" name="key" value={look.keyFor(look.here)} />
        <Button preventDoubleClick>Sign out everywhere</Button>
      </form>
      <p class="govuk-body">
        Does somebody else know your password? Then{' '}
        <a class="govuk-link" href={to(look, '/sign-in/link')}>
          get a link to choose a new one
        </a>
        . It signs you out everywhere too.
      </p>
    </Layout>
  )
}

export function SignedOut({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Signed out">
      <h1 class="govuk-heading-l">You are signed out</h1>
      <p class="govuk-body">To open your pages on this device, somebody must sign in now.</p>
      <Button href={to(look, '/sign-in')}>Sign in</Button>
    </Layout>
  )
}
