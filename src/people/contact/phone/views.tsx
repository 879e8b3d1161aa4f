import type { JSX } from 'preact'
import { HEARD_HOW } from '#core/heard.ts'
import { Button, DateInput, Input, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Phones } from './phone.ts'
import { HELD_DAYS, standingPhone } from './rules.ts'
import { HOW_WORDS, phoneSaid, sayPhoneNumber } from './words.ts'

type Props = { phones: Phones; look: Look }

/** On which number the person is rung, since when, and where to change it. */
export function PhoneNow({ phones, look }: Props): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const phone = standingPhone(phones)
  const [newest] = phones.said
  return (
    <>
      <h2 class="govuk-heading-m">{own ? 'If we need to ring you' : `If we need to ring ${name}`}</h2>
      <InsetText>
        {phone === ''
          ? own
            ? 'We hold no number for you. We do not ring.'
            : `We hold no number for ${name}.`
          : `${own ? 'We ring you on' : `We ring ${name} on`} ${sayPhoneNumber(phone)}.`}
      </InsetText>
      {newest === undefined ? null : <p class="footing-said-by govuk-body">{phoneSaid(newest, own ? '' : name)}</p>}
      <p class="govuk-body">
        {own
          ? `We ring before new bank details of yours count, so that nobody else can send your money away. For that we use a number we have held for ${HELD_DAYS} days or more.`
          : `When new bank details come in, somebody rings ${name} first. They use a number we have held for ${HELD_DAYS} days or more.`}
      </p>
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={onRecord(look, own ? '/contact/phone' : '/contact/phone-for-person')}>
          {phone === ''
            ? own
              ? 'Give us a phone number'
              : `Type the number that ${name} says`
            : own
              ? 'Change my phone number'
              : `Type another number that ${name} says`}
        </a>
      </p>
    </>
  )
}

/** The person's form, or the worker's who types what was said. */
export function PhonePage({ phones, look }: Props): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const now = standingPhone(phones)
  return (
    <Layout look={look} title="A phone number" back={{ href: onRecord(look, '/contact') }}>
      <h1 class="govuk-heading-l">
        {own ? 'On which number may we ring you?' : `On which number may we ring ${name}?`}
      </h1>
      <p class="govuk-body">
        {own
          ? 'A number where only you answer is safest. Does anybody else pick up or see who rang? Then it is fine to leave this empty.'
          : `Ask ${name} when nobody else is listening. A number where only ${name} answers is safest. Never type one that came with new bank details.`}
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'phone', sayPhoneNumber(now))}
          label="Phone number"
          hint={now === '' ? 'A mobile or a number at home.' : 'Leave it empty, and we ring no more.'}
          type="tel"
          autocomplete="tel"
          classes="govuk-input--width-20"
        />
        {own ? null : (
          <>
            <Radios
              {...bind(look, 'how')}
              legend={`How did ${name} say it?`}
              items={HEARD_HOW.map((value) => ({ value, text: HOW_WORDS[value] }))}
            />
            <DateInput
              {...bindDate(look, 'saidOn')}
              legend={`When did ${name} say it?`}
              hint="Today is kept as the day you typed it. The number counts as held from today."
            />
          </>
        )}
        <Button preventDoubleClick>Keep this</Button>
      </Form>
    </Layout>
  )
}
