import { hash } from 'node:crypto'
import type { StatementRow } from '#files/bank/statement.ts'

/** For each row a hash of what it says and of how many equal ones stood before it in its file: read again, it is the same. Hex, 16 bytes. */
export function printer(): (row: StatementRow) => string {
  // By the hash of the first of them, which is shorter than what it says.
  const again = new Map<string, number>()
  return ({ bookedOn, amountPence, payee, words, reference, bankId }) => {
    const text = `${bookedOn} ${amountPence}\n${payee}\n${words}\n${reference}\n${bankId}`
    const first = printOf(0, text)
    const before = again.get(first) ?? 0
    again.set(first, before + 1)
    return before === 0 ? first : printOf(before, text)
  }
}

const printOf = (before: number, text: string): string => hash('sha256', `${before} ${text}`, 'hex').slice(0, 32)
