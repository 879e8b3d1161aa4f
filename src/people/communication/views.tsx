import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, Details, Input, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, onRecord } from '#web/look.ts'
import type { Communication } from './communication.ts'
import { DONE, EXAMPLES } from './words.ts'

/** How to talk and write to the person: asked once, kept, changed by either at any time. */
export function CommunicationPage({ now, look }: { now: Communication | undefined; look: Look }): JSX.Element {
  const record = look.permit?.record
  const own = record?.personId === look.permit?.humanId
  const name = record?.personKnownAs ?? ''
  return (
    <Layout look={look} title="How we talk and write" back={{ href: onRecord(look, '/needs') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{own ? 'How we talk and write to you' : `How to talk and write to ${name}`}</h1>
      <p class="govuk-body">
        {own
          ? 'We ask this once. Staff who work with you see it on each of their pages. Your family and friends do not.'
          : `Ask ${name} this once. It then stands on each page that staff see. ${name}’s family and friends do not see it.`}
      </p>
      {now === undefined ? null : (
        <p class="footing-said-by govuk-body">{`Written by ${own && now.byName === look.permit?.humanName ? 'you' : now.byName}, ${sayDate(now.on)}`}</p>
      )}
      <Details summary="What some people ask for">
        <ul class="govuk-list govuk-list--bullet">
          {EXAMPLES.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </Details>
      <Form look={look}>
        <Textarea
          {...bind(look, 'words', now?.words)}
          label={own ? 'What makes it easier for you?' : `What makes it easier for ${name}?`}
          hint="Leave it empty if there is nothing to mind."
          rows={4}
        />
        <Input
          {...bind(look, 'safeChannel', now?.safeChannel)}
          label={own ? 'How is it safe to reach you?' : `How is it safe to reach ${name}?`}
          hint="For example: text me, and do not write to my home. You can leave this."
          autocomplete="off"
        />
        <Checkboxes
          {...bindSome(look, 'largePrint', now?.largePrint === true ? ['yes'] : [])}
          items={[
            {
              value: 'yes',
              text: 'Large print',
              hint: own
                ? 'Your plan and other papers come in large letters. So do your pages here.'
                : `What is printed for ${name} comes in large letters. So do ${name}’s own pages here.`,
            },
          ]}
        />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      <p class="govuk-body">{`It can be changed here at any time.`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/contact')}>
          {own
            ? 'How we tell you that there is something to read'
            : `How ${name} is told that there is something to read`}
        </a>
      </p>
    </Layout>
  )
}
