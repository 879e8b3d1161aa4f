import type { JSX } from 'preact'
import { Button, Input, InsetText, PasswordInput } from './components/index.ts'
import { Layout } from './layout.tsx'
import { bind, type Look, to } from './look.ts'

const KEPT_BECAUSE = {
  away: 'You were away for a while, so we signed you out. What you typed is kept. Sign in and it will be there.',
  'once-more':
    'This moves money or lets somebody in, so we ask for your password once more. What you typed is kept. Sign in and it will be there.',
}

/**
 * The sign-in form. `kept` holds, sealed, what was typed into a form whose session had ended, or which asks for a password given
 * within five minutes (`why`). `demo`: nobody there knows a password.
 */
export function SignInAgain(props: {
  look: Look
  kept?: string | undefined
  next?: string | undefined
  why?: keyof typeof KEPT_BECAUSE
  demo?: boolean
}): JSX.Element {
  const { look, kept, next, why = 'away', demo = false } = props
  return (
    <Layout look={look} title="Sign in">
      <h1 class="govuk-heading-l">Sign in</h1>
      {kept === undefined ? null : <InsetText>{KEPT_BECAUSE[why]}</InsetText>}
      {demo ? <InTheDemo look={look} kept={kept} next={next} /> : null}
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
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/sign-in/link')}>
          Get a link to choose a password
        </a>
      </p>
      <p class="govuk-body">{`You do not have a password, or it does not work? Ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}. We will help you.`}</p>
    </Layout>
  )
}

/** Nobody knows a password there: one tap goes on as the same person, with what they typed. */
function InTheDemo({
  look,
  kept,
  next,
}: {
  look: Look
  kept: string | undefined
  next: string | undefined
}): JSX.Element {
  const action = to(look, '/demo')
  return (
    <>
      <p class="govuk-body">
        This is a demo, so nobody needs a password.{' '}
        <a class="govuk-link" href={action}>
          Choose who you want to be
        </a>
        .
      </p>
      {kept === undefined ? null : (
        <form method="post" action={action} novalidate>
          <input type="hidden" name="key" value={look.keyFor(action)} />
          <input type="hidden" name="kept" value={kept} />
          {next === undefined ? null : <input type="hidden" name="next" value={next} />}
          <Button>Go on as before</Button>
        </form>
      )}
    </>
  )
}
