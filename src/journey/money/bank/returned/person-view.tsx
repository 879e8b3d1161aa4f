import type { JSX } from 'preact'
import { sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { InsetText } from '#web/components/index.ts'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import { whyOf } from '../codes.ts'
import { WHY_FOR_PERSON, WHY_WORDS } from '../words.ts'
import type { CameBack } from './returned.ts'
import { NEXT_FOR_PERSON, NEXT_WORDS, sayAgain } from './words.ts'

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

const forPerson = (back: CameBack): string =>
  `${sayMoney(back.amountPence)} did not reach you. It came back to us on ${sayDay(back.returnedOn)}. ${WHY_FOR_PERSON[whyOf(back.code)]} The money is safe. ${NEXT_FOR_PERSON[back.next]}${sayAgain(back)}`

const forOthers = (back: CameBack, name: string): string =>
  `${sayMoney(back.amountPence)} did not reach ${name}. It came back on ${sayDay(back.returnedOn)}. ${WHY_WORDS[whyOf(back.code)]} ${NEXT_WORDS[back.next]}${sayAgain(back)}`
