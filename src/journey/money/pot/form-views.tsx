import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { sayMoney } from '#core/money.ts'
import { Button, DateInput, Input, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { readerOf } from '../agreement/money-words.ts'
import { POCKETS } from '../ledger/ledger.ts'
import type { PotNow } from './pot.ts'
import { DAYS_TO_SAY, mayPayFromPot, mayRelease, mayWriteAdvance, openingOn } from './rules.ts'
import { POT_WORDS, paysWords, pocketWords, sayOpening, sayPot, sayPotBack } from './words.ts'

type Shape = { pot: PotNow; look: Look }
const MAX = 200

/** Why it cannot be done now, and the way back; shown in place of the form. */
function NotNow({ look, says }: { look: Look; says: string }): JSX.Element {
  return (
    <>
      <InsetText>{`${says}.`}</InsetText>
      <Button href={onRecord(look, '/money/pot')}>See the money for a bad time</Button>
    </>
  )
}

/** What came back waits to be asked for again: it is not asked for a second time here, nor let go unseen. */
function CameBack({ pot, look }: Shape): JSX.Element | null {
  if (pot.cameBack.length === 0) return null
  return (
    <InsetText>
      {pot.cameBack.map((back) => (
        <p class="govuk-body">{sayPotBack(back)}</p>
      ))}
      <a class="govuk-link" href={to(look, '/finance/bank/came-back')}>
        Look there first, so that it is not asked for twice
      </a>
    </InsetText>
  )
}

/** Finance pays from the pot. */
export function PayForm({ pot, look }: Shape): JSX.Element {
  const [reason] = mayPayFromPot(pot, 1n, look.today)
  const person = knownAs(look)
  const words = pocketWords(person)
  return (
    <Layout look={look} title="Pay for a bad time" back={{ href: onRecord(look, '/money/pot') }}>
      <h1 class="govuk-heading-l">Pay from the money for a bad time</h1>
      {reason === undefined ? (
        <Form look={look}>
          <p class="govuk-body">{`${sayPot(pot, readerOf(look))} ${sayOpening(openingOn(pot.openings, look.today))}`}</p>
          <CameBack pot={pot} look={look} />
          <Input
            {...bind(look, 'amount')}
            label="How much, in pounds?"
            prefix="£"
            inputmode="decimal"
            spellcheck={false}
            classes="govuk-input--width-10"
          />
          <Radios
            {...bind(look, 'to')}
            legend="Where does it go?"
            items={POCKETS.map((pocket) => ({ value: pocket, text: words[pocket] }))}
          />
          <Input
            {...bind(look, 'what')}
            label="What does it pay for?"
            hint={`A few words. ${person} reads them.`}
            attributes={{ maxlength: MAX }}
          />
          <p class="govuk-body">
            Somebody else on the finance team says yes to it. Then it goes into a file, as every payment does.
          </p>
          <Button preventDoubleClick>Ask for it</Button>
        </Form>
      ) : (
        <NotNow look={look} says={POT_WORDS[reason.code]} />
      )}
    </Layout>
  )
}

/** Finance lets go what was not needed. */
export function ReleaseForm({ pot, look }: Shape): JSX.Element {
  const [reason] = mayRelease(pot, look.today)
  return (
    <Layout look={look} title="Let go what was kept" back={{ href: onRecord(look, '/money/pot') }}>
      <h1 class="govuk-heading-l">Let go what was not needed</h1>
      {reason === undefined ? (
        <Form look={look}>
          <p class="govuk-body">{`${sayMoney(pot.inPotPence)} was kept for a bad time and is still there. The payments are over.`}</p>
          <CameBack pot={pot} look={look} />
          <Button preventDoubleClick>{`Let ${sayMoney(pot.inPotPence)} go`}</Button>
        </Form>
      ) : (
        <NotNow look={look} says={POT_WORDS[reason.code]} />
      )}
    </Layout>
  )
}

/** The person writes down their own money that they used, or whoever heard it writes it for them. */
export function AdvanceForm({ pot, look }: Shape): JSX.Element {
  const [reason] = mayWriteAdvance(pot, { on: look.today, from: pot.pays[0] }, look.today)
  const { own, who } = readerOf(look)
  const from = paysWords(own, who)
  return (
    <Layout
      look={look}
      title={own ? 'My own money that I used' : 'Own money that was used'}
      back={{ href: onRecord(look, '/money/pot') }}
    >
      <h1 class="govuk-heading-l">{own ? 'I used my own money' : `${who} used their own money`}</h1>
      {reason === undefined ? (
        <Form look={look}>
          <p class="govuk-body">
            {own
              ? `Write it down now. You have ${DAYS_TO_SAY} days to tell us what happened. Nothing is taken from you.`
              : `Write it down as ${who} says it. They have ${DAYS_TO_SAY} days to say what happened. Nothing is taken from them.`}
          </p>
          <Input
            {...bind(look, 'amount')}
            label={own ? 'How much did you pay, in pounds?' : `How much did ${who} pay, in pounds?`}
            prefix="£"
            inputmode="decimal"
            spellcheck={false}
            classes="govuk-input--width-5"
          />
          <Input
            {...bind(look, 'what')}
            label="What was it for?"
            hint="A few words, for example: a taxi to my sister"
            attributes={{ maxlength: MAX }}
          />
          <DateInput {...bindDate(look, 'on', look.today)} legend={own ? 'When did you pay?' : 'When was it paid?'} />
          {pot.pays.length < 2 ? null : (
            <Radios
              {...bind(look, 'from')}
              legend="What was it paid from?"
              items={pot.pays.map((value) => ({ value, text: from[value] }))}
            />
          )}
          {own ? null : (
            <Radios
              {...bind(look, 'how')}
              legend="How did you hear it?"
              items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
            />
          )}
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      ) : (
        <NotNow look={look} says={POT_WORDS[reason.code]} />
      )}
    </Layout>
  )
}
