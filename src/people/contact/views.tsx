import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { SENT_CHANNELS } from '#messages/channels/channel.ts'
import { isSent } from '#messages/channels/rules.ts'
import { Button, Details, InsetText, LinkList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Contact } from './contact.ts'
import type { Phones } from './phone/phone.ts'
import { PhoneNow } from './phone/views.tsx'
import { Sample } from './samples.tsx'
import { DONE, STANDS } from './words.ts'

type Props = { now: Contact | undefined; phones: Phones; look: Look }

/** How the person is told now, and all that it shows to somebody who looks over their shoulder. */
export function ContactPage({ now, phones, look }: Props): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const channel = now?.channel ?? 'page'
  return (
    <Layout look={look} title="How you are told" back={{ href: onRecord(look, '/communication') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{own ? 'How we tell you' : `How we tell ${name}`}</h1>
      <p class="govuk-body">
        {own
          ? 'Sometimes there is something for you to read. You choose how you hear of it.'
          : `Sometimes there is something for ${name} to read. ${name} chooses how they hear of it.`}
      </p>
      <InsetText>
        {own ? STANDS[channel].own : STANDS[channel].about(name)}
        {now === undefined || now.address === '' ? null : ` To: ${now.address.replaceAll('\n', ', ')}`}
      </InsetText>
      <p class="footing-said-by govuk-body">{saidBy(now, own, name)}</p>
      {isSent(channel) ? (
        <>
          <h2 class="govuk-heading-m">This is all that will show</h2>
          <Sample channel={channel} look={look} />
        </>
      ) : null}
      <Button href={onRecord(look, own ? '/contact/choose' : '/contact/choose-for-person')}>
        {own ? 'Change how we tell you' : `Type what ${name} wants`}
      </Button>
      <PhoneNow phones={phones} look={look} />
      <LinkList
        links={[
          { href: onRecord(look, '/notices'), text: own ? 'What we sent you' : `What we sent ${name}` },
          own
            ? { href: onRecord(look, '/sign-in-address'), text: 'How you sign in' }
            : { href: onRecord(look, '/sign-in-address-for-person'), text: `How ${name} signs in` },
        ]}
      />
      <Details summary="What each way shows">
        {SENT_CHANNELS.map((one) => (
          <Sample channel={one} look={look} />
        ))}
      </Details>
    </Layout>
  )
}

function saidBy(now: Contact | undefined, own: boolean, name: string): string {
  if (now === undefined) return own ? 'You have not chosen yet, so we send nothing.' : `${name} has not chosen yet.`
  const who = now.byThemself ? (own ? 'you' : name) : `${now.typedBy} for ${own ? 'you' : name}`
  return `Typed by ${who}, ${sayDate(now.on)}`
}
