import { type Day, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import { sayRound } from '#journey/money/index.ts'
import type { FinalAccount } from './account.ts'
import {
  accountRows,
  goalName,
  type Reader,
  roundRows,
  sayAgrees,
  sayAssistant,
  sayComing,
  sayContribution,
  sayLeft,
  sayReceipts,
  wholeTitle,
} from './words.ts'

const says = (text: string): Block => ({ kind: 'says', text })
const figures = (rows: readonly { what: string; pence: Pence }[]): Block =>
  list(rows.map(({ what, pence }) => `${what}: ${sayMoney(pence < 0n ? -pence : pence)}`))
const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** The final account on paper: the same figures and sentences as on its page. */
export function accountParts(final: FinalAccount, reader: Reader, phone: string, on: Day): readonly Part[] {
  const { account, assistants } = final
  const contribution = sayContribution(final, reader.own)
  const part = (heading: string, blocks: readonly Block[]): Part => ({ heading, level: 2, blocks })
  return [
    part('What is left', [says(`As on ${sayDate(on)}.`), ...sayLeft(final, reader).map(says), says(sayComing(final))]),
    ...final.byRound.map((one, at) =>
      part(sayRound(one), [figures(roundRows(one, reader, at === final.byRound.length - 1))]),
    ),
    part(wholeTitle(final), [
      figures(accountRows(account, reader)),
      says(sayAgrees(account, phone)),
      ...(contribution === undefined ? [] : [says(contribution)]),
    ]),
    ...(account.byGoal.length === 0
      ? []
      : [
          part('What it was spent on', [
            list(account.byGoal.map(({ words, spentPence }) => `${goalName(words)}: ${sayMoney(spentPence)}`)),
          ]),
        ]),
    part('Papers to keep', sayReceipts(final, reader.own).map(says)),
    ...assistants.map((last) => part(last.name, [list(sayAssistant(last, reader.own))])),
  ]
}
