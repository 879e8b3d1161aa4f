import type { JSX } from 'preact'
import { Button, Input, InsetText, PasswordInput } from './components/index.ts'
import { Layout } from './layout.tsx'
import { bind, type Look, to } from './look.ts'

/** The sign-in form. `kept` holds, sealed, what was typed into a form whose session had ended. */
export function SignInAgain(props: { look: Look; kept?: string | undefined; next?: string | undefined }): JSX.Element {
  const { look, kept, next } = props
  return (
    <Layout look={look} title="Sign in">
      <h1 class="govuk-heading-l">Sign in</h1>
      {kept === undefined ? null : (
        <InsetText>
          You were away for a while, so we signed you out. What you typed is kept. Sign in and it will be there.
        </InsetText>
      )}
      <form method="post" action={to(look, '/sign-in')} novalidate>
        <input type="hidden" name="key" value={look.keyFor(to(look, '/sign-in'))} />
        {kept === undefined ? null : <input type="hidden" name="kept" value={kept} />}
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <Input
          {...bind(look, 'email')}
          label="Your e-mail address"
          type="email"
          autocomplete="username"
          spellcheck={false}
        />
        <PasswordInput
          name="password"
          error={bind(look, 'password').error}
          label="Your password"
          autocomplete="current-password"
        />
        <Button>Sign in</Button>
      </form>
      <p class="govuk-body">{`You do not have a password, or it does not work? Ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}. We will help you.`}</p>
    </Layout>
  )
}
