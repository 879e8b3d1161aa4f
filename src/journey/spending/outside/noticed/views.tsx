import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Noticed, SAID_OF_NOTICED } from './noticed.ts'
import { NOTICED_DONE, SAID_OF_NOTICED_WORDS } from './words.ts'

type Shape = { all: readonly Noticed[]; look: Look }
const TITLE = 'What we noticed'

/** The person's own page: they see it first. */
export function NoticedPage({ all, look }: Shape): JSX.Element {
  const { seenFirstDays } = look.settings.outside
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/spending') }} doneWords={NOTICED_DONE}>
      <h1 class="govuk-heading-l">What we noticed</h1>
      {all.length === 0 ? (
        <p class="govuk-body">
          There is nothing. If we notice something in a statement that you may want help with, it is here.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            We noticed a betting name in a statement. You do not have to say anything. Would you like help with this?
          </p>
          <p class="govuk-body">{`You see this first. Your worker sees that there is something when you say so, or after ${seenFirstDays} days.`}</p>
          <ul class="govuk-list govuk-list--spaced">
            {all.map(({ noticedId, bookedOn, said }) => (
              <li>
                <a class="govuk-link" href={onRecord(look, `/noticed/${noticedId}`)}>
                  {`In your statement on ${sayDate(bookedOn)}`}
                </a>
                {said === undefined ? null : `: ${SAID_OF_NOTICED_WORDS[said.said]}`}
              </li>
            ))}
          </ul>
          <WhoHelps look={look} />
        </>
      )}
      <Button href={onRecord(look, '/spending')}>See what you have bought</Button>
    </Layout>
  )
}

/** Who helps with betting, as the council wrote it down; without that, the council's own number. */
function WhoHelps({ look }: { look: Look }): JSX.Element {
  const { help } = look.settings.outside
  const { council } = look.settings.phones
  return (
    <>
      <h2 class="govuk-heading-m">Who can help</h2>
      {help.length === 0 ? (
        <p class="govuk-body">{`Ring ${council.name} on ${council.number}, ${council.when}, and ask who helps with betting.`}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {help.map(({ name, reach, does }) => (
            <li>{`${name}: ${reach}. ${does}`}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** One thing, and what the person says of it if they like. */
export function SayForm({ one, look }: { one: Noticed; look: Look }): JSX.Element {
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/noticed') }}>
      <h1 class="govuk-heading-l">Would you like help with this?</h1>
      <p class="govuk-body">{`We noticed a betting name in your statement on ${sayDate(one.bookedOn)}. You do not have to say anything.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'said', one.said?.said)}
          legend="What fits?"
          items={SAID_OF_NOTICED.map((value) => ({ value, text: SAID_OF_NOTICED_WORDS[value] }))}
        />
        <Textarea {...bind(look, 'words', one.said?.words)} label="Say more, if you like" rows={3} />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      <WhoHelps look={look} />
    </Layout>
  )
}

/** The worker's page: that there is something, and what the person says of it. Never which shop, never how much. */
export function NoticedForWorker({ all, look }: Shape): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/spending') }}>
      <h1 class="govuk-heading-l">What was noticed</h1>
      {all.length === 0 ? (
        <p class="govuk-body">{`There is nothing for you here. ${name} sees first what is noticed in a statement.`}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {all.map(({ bookedOn, said }) => (
            <li>
              {`A betting name in a statement on ${sayDate(bookedOn)}. ${said === undefined ? `${name} has said nothing, and does not have to.` : `${name} says: ${SAID_OF_NOTICED_WORDS[said.said]}. ${said.words}`}`}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">It is not wrong to bet. Ask kindly whether help would be welcome.</p>
      <WhoHelps look={look} />
      <Button href={onRecord(look, '')}>{`Back to ${name}’s page`}</Button>
    </Layout>
  )
}
