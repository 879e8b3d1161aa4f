import type { JSX } from 'preact'
import { Button, Input, InsetText, Radios, Select, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import { ASKED_FOR, type AskedFor, RELATIONS } from '../request/request.ts'
import { ASKED_FOR_WORDS, RELATION_WORDS } from '../request/words.ts'

function Ring({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <p class="govuk-body">
      {`You can also ask by phone: ring ${council.name} on ${council.number}, ${council.when}. It counts the same.`}
    </p>
  )
}

/** For whom: the first thing asked, since what follows depends on it. */
export function ForWhom({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Ask for a budget" back={{ href: to(look, '/') }}>
      <h1 class="govuk-heading-l">Ask for a personal budget</h1>
      <p class="govuk-body">You need no account. Nothing is decided by asking, and you can change your mind.</p>
      <p class="govuk-body">For whom do you ask?</p>
      {ASKED_FOR.map((value) => (
        <p class="govuk-body">
          <a class="govuk-link govuk-!-font-size-24" href={`${look.here}?for=${value}`}>
            {ASKED_FOR_WORDS[value]}
          </a>
        </p>
      ))}
      <Ring look={look} />
    </Layout>
  )
}

const HEADINGS: Record<AskedFor, string> = {
  myself: 'Ask for yourself',
  'somebody-else': 'Ask for somebody else',
  'through-a-group': 'Ask for somebody your group knows',
}

/** What we need to know so that somebody can get in touch: a name and one safe way. The rest may be left. */
export function AskForm({ askedFor, look }: { askedFor: AskedFor; look: Look }): JSX.Element {
  const own = askedFor === 'myself'
  return (
    <Layout look={look} title="Ask for a budget" back={{ href: to(look, '/ask') }}>
      <h1 class="govuk-heading-l">{HEADINGS[askedFor]}</h1>
      <p class="govuk-body">{`${own ? 'Two' : 'Three'} things are needed here. You can leave the rest.`}</p>
      <Form look={look}>
        <input type="hidden" name="askedFor" value={askedFor} />
        <Input {...bind(look, 'name')} label={own ? 'Your name' : 'The name of the person'} spellcheck={false} />
        {own ? null : <WhoAsks askedFor={askedFor} look={look} />}
        <Input
          {...bind(look, 'reachBy')}
          label={own ? 'How is it safe to reach you?' : 'How is it safe to reach them?'}
          hint="A phone number, an e-mail, or an address. Say so if somebody else may answer or read it."
        />
        <Input
          {...bind(look, 'reachWhen')}
          label="When is a good time? (you can leave this)"
          hint="For example: mornings, not on Fridays."
        />
        <Input
          {...bind(look, 'language')}
          label={
            own
              ? 'Which language do you like best? (you can leave this)'
              : 'Which language do they like best? (you can leave this)'
          }
          classes="govuk-input--width-20"
        />
        <Textarea {...bind(look, 'words')} label="Is there something you want to say? (you can leave this)" rows={4} />
        <Input {...bind(look, 'heardFrom')} label="How did you hear about budgets? (you can leave this)" />
        <Button preventDoubleClick>Send this</Button>
      </Form>
      <Ring look={look} />
    </Layout>
  )
}

function WhoAsks({ askedFor, look }: { askedFor: AskedFor; look: Look }): JSX.Element {
  return (
    <>
      {askedFor === 'through-a-group' ? (
        <Input {...bind(look, 'groupName')} label="The name of your group" />
      ) : (
        <Radios
          {...bind(look, 'theyKnow')}
          legend="Do they know that you ask?"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, not yet', hint: 'That is fine. We ask them first what they want.' },
          ]}
        />
      )}
      <Input {...bind(look, 'askerName')} label="Your own name (you can leave this)" spellcheck={false} />
      {askedFor === 'through-a-group' ? null : (
        <Select
          {...bind(look, 'relation')}
          label="Who are you to them? (you can leave this)"
          items={[
            { value: '', text: 'Not said' },
            ...RELATIONS.map((value) => ({ value, text: RELATION_WORDS[value] })),
          ]}
        />
      )}
    </>
  )
}

/** What happens now. It names no day: nobody has promised one. */
export function Asked({ own, look }: { own: boolean; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <Layout look={look} title="We have it">
      <h1 class="govuk-heading-l">Thank you. We have it</h1>
      <h2 class="govuk-heading-m">What happens next</h2>
      <ol class="govuk-list govuk-list--number">
        <li>A mental health worker of the council reads it. The oldest ones come first.</li>
        <li>
          {own
            ? 'They get in touch with you, in the way you said is safe.'
            : 'They get in touch with the person, in the way you said is safe.'}
        </li>
        <li>
          {own
            ? 'They tell you what a personal budget is. You can say yes, no or not now.'
            : 'They tell the person what a personal budget is. The person alone says yes, no or not now.'}
        </li>
      </ol>
      {own ? null : <InsetText>We cannot tell you what the person decides. They can tell you themselves.</InsetText>}
      <p class="govuk-body">{`We cannot name a day here. You can ask how far it is: ring ${council.name} on ${council.number}, ${council.when}.`}</p>
      <Button href={to(look, '/')}>Read what a personal budget is</Button>
      <p class="govuk-body">
        If it cannot wait,{' '}
        <a class="govuk-link" href={to(look, '/worried')}>
          see whom you can ring now
        </a>
        .
      </p>
    </Layout>
  )
}
