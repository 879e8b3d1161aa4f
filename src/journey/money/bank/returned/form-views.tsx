import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, DateInput, Input, InsetText, Radios, Select, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, to } from '#web/look.ts'
import type { LikePaid } from '../bank.ts'
import { whyOf } from '../codes.ts'
import { LIKE_WORDS, WHY_WORDS } from '../words.ts'
import type { CameBack, OpenReturn } from './returned.ts'
import { mayGoAgain } from './rules.ts'
import { sayOpen } from './views.tsx'
import { CHOICES, NEXT_WORDS } from './words.ts'

const BACK = '/finance/bank/came-back'

/** A letter or a call of the bank: which payment came back, when, and why. */
export function ByHandForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Came back" back={{ href: to(look, BACK) }}>
      <h1 class="govuk-heading-l">A payment came back</h1>
      <p class="govuk-body">
        For what the bank told by letter or by phone. The payment is put right, its days are due again, and the person
        is told.
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'reference')}
          label="The reference that the bank gives"
          hint="It begins with FT"
          spellcheck={false}
        />
        <Input {...bind(look, 'amount')} label="How much came back" prefix="£" inputmode="decimal" />
        <DateInput {...bindDate(look, 'returnedOn', look.today)} legend="When did it come back?" />
        <Select
          {...bind(look, 'why')}
          label="What did the bank say?"
          items={[{ value: '', text: 'Choose one' }, ...CHOICES]}
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

const sayLike = ({ personName, amountPence, arrivesOn, like }: LikePaid): string =>
  `${personName}, ${sayMoney(amountPence)} on ${sayDate(arrivesOn)}: ${LIKE_WORDS[like]}`

/** Which payment it is that came back, of those that it may be. */
export function FindForm({ open, look }: { open: OpenReturn; look: Look }): JSX.Element {
  const amount = open.amountPence === undefined ? 'An amount that is not told' : sayMoney(open.amountPence)
  return (
    <Layout look={look} title="Which payment" back={{ href: to(look, BACK) }}>
      <h1 class="govuk-heading-l">Which payment is it?</h1>
      <p class="govuk-body">{`${amount}. ${sayOpen(open)} ${WHY_WORDS[whyOf(open.code)]}`}</p>
      {open.isOpen ? <Finding open={open} look={look} /> : <Found look={look} />}
    </Layout>
  )
}

const Found = ({ look }: { look: Look }): JSX.Element => (
  <>
    <InsetText>Somebody has said which payment it is.</InsetText>
    <Button href={to(look, BACK)}>See what came back</Button>
  </>
)

function Finding({ open, look }: { open: OpenReturn; look: Look }): JSX.Element {
  return (
    <>
      {open.like.length === 0 ? (
        <InsetText>
          We found no payment that it may be. If you know which it is, write it down by hand with the reference we gave
          it.
        </InsetText>
      ) : null}
      <Form look={look}>
        <Radios
          {...bind(look, 'choice')}
          legend="It is"
          items={[
            ...open.like.map((one) => ({ value: one.paymentId, text: sayLike(one) })),
            { value: 'not-ours', text: 'Not one of ours' },
          ]}
        />
        <Textarea {...bind(look, 'words')} label="If it is not one of ours: how do you know?" rows={2} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </>
  )
}

/** The account is right after all. */
export function AgainForm({ back, look }: { back: CameBack; look: Look }): JSX.Element {
  const waits = mayGoAgain(back.next).length === 0
  return (
    <Layout look={look} title="Pay again" back={{ href: to(look, BACK) }}>
      <h1 class="govuk-heading-l">{`Pay ${back.personName} to the same account again`}</h1>
      <p class="govuk-body">{`${sayMoney(back.amountPence)} came back on ${sayDate(back.returnedOn)}. ${WHY_WORDS[whyOf(back.code)]}`}</p>
      {waits ? (
        <Form look={look}>
          <Textarea
            {...bind(look, 'words')}
            label="How do you know that the account is right?"
            hint="For example: the bank said that it was its own mistake"
            rows={3}
          />
          <Button preventDoubleClick>Pay it to the same account</Button>
        </Form>
      ) : (
        <>
          <InsetText>{NEXT_WORDS[back.next]}</InsetText>
          <Button href={to(look, BACK)}>See what came back</Button>
        </>
      )}
    </Layout>
  )
}
