import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'

export function SignedOut({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Signed out">
      <h1 class="govuk-heading-l">You are signed out</h1>
      <p class="govuk-body">To open your pages on this device, somebody must sign in now.</p>
      <Button href={to(look, '/sign-in')}>Sign in</Button>
    </Layout>
  )
}
