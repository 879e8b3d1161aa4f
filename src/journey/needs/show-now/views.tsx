import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { Button, DateInput, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Opened } from '../needs.ts'
import { workerOf } from '../shared-views.tsx'
import { mayShowNow, mayShowNowFor } from './rules.ts'
import { FOR_PERSON_WORDS, WORDS } from './words.ts'

/** "Is anyone with you?", what will happen, and the button that opens both sides. */
export function ShowNowPage({ opened, look }: { opened: Opened | undefined; look: Look }): JSX.Element {
  const back = { href: onRecord(look, '/needs') }
  const [reason] = mayShowNow(opened)
  if (opened === undefined || reason !== undefined)
    return (
      <Layout look={look} title="See both now" back={back}>
        <h1 class="govuk-heading-l">There is nothing to show now</h1>
        <p class="govuk-body">{`${WORDS[reason?.code ?? 'questions-not-open']}.`}</p>
        <Button href={onRecord(look, '/needs')}>See where things stand</Button>
      </Layout>
    )
  const worker = workerOf(opened)
  const { council } = look.settings.phones
  return (
    <Layout look={look} title="See both now" back={back}>
      <h1 class="govuk-heading-l">Is anyone with you?</h1>
      <p class="govuk-body">
        You can see both sets of answers now. It can be strange to read how somebody else sees you. It is easier with
        somebody you trust beside you.
      </p>
      <p class="govuk-body">{`If nobody is with you, it can wait. You can also ask ${worker} to look at it with you: ring ${council.number}.`}</p>
      <h2 class="govuk-heading-m">What happens when you say yes</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{`You and ${worker} both see what each of you has answered so far.`}</li>
        <li>What is answered by then stays as it is, on both sides.</li>
        <li>Each of you can still answer what is left. We mark that it was said later.</li>
      </ul>
      <Form look={look}>
        <Button preventDoubleClick>Yes, show both now</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/needs')}>
          Not now
        </a>
      </p>
    </Layout>
  )
}

/** The worker writes down that the person wants to see both now: asked alone, and whether anybody is with them. */
export function ShowNowForPage({ opened, look }: { opened: Opened | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = opened === undefined ? mayShowNow(opened) : mayShowNowFor(opened, look.today, look.today)
  return (
    <Layout look={look} title="See both now" back={{ href: onRecord(look, '/needs') }}>
      <h1 class="govuk-heading-l">{`${name} wants to see both now`}</h1>
      {reason === undefined ? (
        <>
          <p class="govuk-body">{`Ask ${name} alone: do you want to wait, or see both now? Is anyone with you? Write it down only if ${name} says so. It can also wait.`}</p>
          <Form look={look}>
            <Radios
              {...bind(look, 'how')}
              legend="How did they say it?"
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
            <DateInput {...bindDate(look, 'saidOn')} legend="On which day?" />
            <Button preventDoubleClick>Show both now</Button>
          </Form>
          <p class="govuk-body">{`We tell ${name} that you wrote it down. Whoever else was asked can still answer, for themselves.`}</p>
        </>
      ) : (
        <>
          <p class="govuk-body">{`${FOR_PERSON_WORDS[reason.code]}.`}</p>
          <Button href={onRecord(look, '/needs')}>See where things stand</Button>
        </>
      )}
    </Layout>
  )
}
