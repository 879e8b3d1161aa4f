import type { JSX } from 'preact'
import { addDays } from '#core/day.ts'
import type { SentChannel } from '#messages/channels/channel.ts'
import { bodyOf, subjectOf } from '#messages/words.ts'
import type { Look } from '#web/look.ts'

const LETTER: Record<SentChannel, string> = {
  email: 'What an e-mail looks like',
  sms: 'What a text message looks like',
  letter: 'What a letter looks like',
}

/** All that will show, in the very words that are sent. */
export function Sample({ channel, look }: { channel: SentChannel; look: Look }): JSX.Element {
  const link = `…/${look.council.slug}/sign-in`
  const inside = bodyOf(channel, { link, phone: look.settings.phones.council.number })
  return (
    <>
      <h3 class="govuk-heading-s">{LETTER[channel]}</h3>
      {channel === 'sms' ? null : (
        <p class="govuk-body">
          On top: “{subjectOf(addDays(look.today, 14))}” or “{subjectOf(undefined)}”.
        </p>
      )}
      <p class="govuk-body">{channel === 'sms' ? `“${inside}”.` : `Inside: “${inside}”`}</p>
      <p class="govuk-body">The sender is the council, and that can be seen too.</p>
      {look.sendsBy[channel] === 'outbox-page' ? (
        <p class="govuk-body">
          The council has not switched this way on yet. Until it does, nothing is sent, and the news stands on the page.
        </p>
      ) : null}
    </>
  )
}
