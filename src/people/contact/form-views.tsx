import type { ComponentChildren, JSX } from 'preact'
import { CHANNELS, type Channel, SENT_CHANNELS } from '#messages/channels/channel.ts'
import { Button, Checkboxes, Details, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Contact } from './contact.ts'
import { Sample } from './samples.tsx'
import { WAYS } from './words.ts'

/** Choosing a way. First of all whether somebody else might see it: then the page alone is the safest. */
export function ChoosePage({ now, look }: { now: Contact | undefined; look: Look }): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const askAgain = look.form?.raw.othersSee !== undefined && look.form.reasons.length > 0
  return (
    <Layout look={look} title="How you are told" back={{ href: onRecord(look, '/contact') }}>
      <h1 class="govuk-heading-l">{own ? 'How shall we tell you?' : `How does ${name} want to be told?`}</h1>
      <p class="govuk-body">
        {own
          ? 'Does anybody else read your phone, your e-mail or your post? Then “Only on my page” is the safest way. Nobody needs to know that you were told.'
          : `Ask ${name} when nobody else is listening. Does anybody else read their phone, their e-mail or their post? Then their page alone is the safest way.`}
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'channel', now?.channel ?? 'page')}
          legend={own ? 'How do you want to hear of news?' : `How does ${name} want to hear of news?`}
          items={CHANNELS.map((value) => ({
            value,
            text: own ? WAYS[value].own : WAYS[value].about,
            hint: WAYS[value].hint,
            conditional: addressField(value, now, look),
          }))}
        />
        <Checkboxes
          {...bindSome(look, 'othersSee')}
          legend="Somebody else"
          hint="You can leave this. We do not keep what you tick here."
          items={[{ value: 'yes', text: 'Somebody else may see the phone, the e-mail or the post' }]}
        />
        {askAgain ? (
          <Checkboxes
            {...bindSome(look, 'allTheSame')}
            legend="It is for you to judge"
            items={[
              { value: 'yes', text: own ? 'I know, and I want it this way' : `${name} knows, and wants it this way` },
            ]}
          />
        ) : null}
        <Button preventDoubleClick>{own ? 'Tell me this way' : 'Keep this'}</Button>
      </Form>
      <Details summary="This is all that each way shows">
        {SENT_CHANNELS.map((channel) => (
          <Sample channel={channel} look={look} />
        ))}
      </Details>
    </Layout>
  )
}

/** The address that goes with a way; what stands now where it is of the same kind. */
function addressField(channel: Channel, now: Contact | undefined, look: Look): ComponentChildren {
  const stands = now?.channel === channel ? now.address : undefined
  if (channel === 'email')
    return <Input {...bind(look, 'email', stands)} label="To which address?" type="email" autocomplete="off" />
  if (channel === 'sms')
    return <Input {...bind(look, 'mobile', stands)} label="To which mobile number?" type="tel" autocomplete="off" />
  return channel === 'letter' ? (
    <Textarea
      {...bind(look, 'letter', stands)}
      label="To which address?"
      hint="Name, street, town and postcode, each on a line of its own."
      rows={5}
    />
  ) : undefined
}
