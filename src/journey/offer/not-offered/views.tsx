import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Offer } from '../offer.ts'
import { BECAUSE, type NotOffered } from './not-offered.ts'
import { mayNotOffer } from './rules.ts'
import { BECAUSE_WORDS, NOT_OFFERED_WORDS } from './words.ts'

/** The worker says why not yet. Whoever is not offered a budget has a reason that stands, or is asked. */
export function NotOfferedForm({ offer, look }: { offer: Offer; look: Look }): JSX.Element {
  const name = knownAs(look)
  const [reason] = mayNotOffer(offer, look.today)
  return (
    <Layout look={look} title="Not yet" back={{ href: onRecord(look, '/offer') }}>
      <h1 class="govuk-heading-l">{`Why do you not offer it to ${name} yet?`}</h1>
      {reason === undefined ? (
        <>
          <p class="govuk-body">
            {`Everybody is offered a personal budget. How old ${name} is, or which illness ${name} has, is never a reason.`}
          </p>
          <Form look={look}>
            <Radios
              {...bind(look, 'because')}
              legend="Why not yet?"
              items={BECAUSE.map((value) => ({ value, text: BECAUSE_WORDS[value] }))}
            />
            <Textarea {...bind(look, 'words')} label="In a few words" hint={`${name} can read this.`} rows={4} />
            <DateInput
              {...bindDate(look, 'askAgainOn')}
              legend="When do you look at it again?"
              hint="On this day it is back on your list. You can leave it empty where the reason will not pass."
            />
            <Button preventDoubleClick>Write it down</Button>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{`${NOT_OFFERED_WORDS[reason.code]}.`}</InsetText>
          <Button href={onRecord(look, '/offer')}>Back to the offer</Button>
        </>
      )}
    </Layout>
  )
}

/** What was written down, for both to read. */
export function WhyNotYet({ not, own }: { not: NotOffered; own: boolean }): JSX.Element {
  return (
    <>
      <p class="footing-said-by govuk-body">{`${not.byName}, ${sayDate(not.on)}. Not offered yet: ${BECAUSE_WORDS[not.because].toLowerCase()}`}</p>
      <p class="footing-words govuk-body">{not.words}</p>
      {not.askAgainOn === undefined ? null : (
        <p class="govuk-body">
          {`${own ? 'We look at it again with you' : 'It is back on your list'} on ${sayDate(not.askAgainOn)}.`}
        </p>
      )}
      {own ? <p class="govuk-body">You can ask for it at any time before that. Tell your worker, or ring us.</p> : null}
    </>
  )
}
