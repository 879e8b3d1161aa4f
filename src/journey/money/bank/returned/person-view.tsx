import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { InsetText } from '#web/components/index.ts'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import { whyOf } from '../codes.ts'
import { WHY_FOR_PERSON, WHY_WORDS } from '../words.ts'
import type { CameBack } from './returned.ts'
import { NEXT_FOR_PERSON, NEXT_WORDS } from './words.ts'

/** On the person's own page of money: what did not reach them, that it is safe, and what happens next. */
export function CameBackNotes({ back, look }: { back: readonly CameBack[]; look: Look }): JSX.Element | null {
  if (back.length === 0) return null
  return (
    <>
      {back.map((one) => (
        <InsetText>{isPerson(look) ? forPerson(one) : forOthers(one, knownAs(look))}</InsetText>
      ))}
    </>
  )
}

const forPerson = ({ amountPence, returnedOn, code, next }: CameBack): string =>
  `${sayMoney(amountPence)} did not reach you. It came back to us on ${sayDay(returnedOn)}. ${WHY_FOR_PERSON[whyOf(code)]} The money is safe. ${NEXT_FOR_PERSON[next]}`

const forOthers = ({ amountPence, returnedOn, code, next }: CameBack, name: string): string =>
  `${sayMoney(amountPence)} did not reach ${name}. It came back on ${sayDay(returnedOn)}. ${WHY_WORDS[whyOf(code)]} ${NEXT_WORDS[next]}`
