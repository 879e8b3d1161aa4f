import type { JSX } from 'preact'
import { addDays } from '#core/day.ts'
import { bodyOf, subjectOf } from '#messages/words.ts'
import { Button, Input } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { ASKED_FOR_DAYS } from '../rules.ts'
import { SAY_SENT } from './words.ts'

const ring = ({ settings }: Look): string => {
  const { name, number } = settings.phones.council
  return `You can always ring ${name} on ${number}. Nobody needs a password: you can do everything with your worker, on paper or by phone.`
}

/** Whoever has no password yet, or not any more, asks for a link to choose one. */
export function AskForLink({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="A link to choose a password" back={{ href: to(look, '/sign-in') }}>
      <h1 class="govuk-heading-l">Get a link to choose a password</h1>
      {look.sendsBy.email === 'outbox-page' ? (
        <p class="govuk-body">We cannot send e-mails from here yet. {ring(look)}</p>
      ) : (
        <>
          <p class="govuk-body">We send it by e-mail. It says only that there is something to read:</p>
          <p class="govuk-inset-text">
            {subjectOf(addDays(look.today, ASKED_FOR_DAYS))}
            <br />
            {bodyOf('email', { link: 'your link', phone: look.settings.phones.council.number })}
          </p>
          <form method="post" action={look.here} novalidate>
            <input type="hidden" name="key" value={look.keyFor(look.here)} />
            <Input
              {...bind(look, 'email')}
              label="Your e-mail address"
              hint="The one that your worker has written down for you to sign in with. Does somebody else read your e-mails? Then ring us instead."
              type="email"
              autocomplete="username"
              spellcheck={false}
            />
            <Button preventDoubleClick>Send me a link</Button>
          </form>
          <p class="govuk-body">{ring(look)}</p>
        </>
      )}
    </Layout>
  )
}

export function LinkAskedFor({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Look into your e-mails">
      <h1 class="govuk-heading-l">Now look into your e-mails</h1>
      <p class="govuk-body">{SAY_SENT}</p>
      <p class="govuk-body">
        Is nothing there after ten minutes? Look where your e-mails put what they think is junk. {ring(look)}
      </p>
      <Button href={to(look, '/sign-in')}>Sign in</Button>
    </Layout>
  )
}
