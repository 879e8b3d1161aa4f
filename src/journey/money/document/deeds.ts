import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { asText, type Because, type Document } from './paper.ts'
import { paperParts } from './parts.ts'
import { printOf } from './print.ts'
import { documentOf } from './reads.ts'
import { mayPrint } from './rules.ts'
import { addPaper } from './store.ts'
import { PAPER, said } from './words.ts'

/** The deeds after which the agreement reads otherwise: each prints it. */
export type Prints =
  | Permit<'money', 'set-up' | 'end-payments' | 'go-on-paying' | 'name-helper' | 'end-helper' | 'contribution'>
  | Permit<'plan', 'start-change'>
  | Permit<'aftercare', 'record'>
  | Permit<'change', 'start'>
  | Permit<'outside', 'decide' | 'lead'>
  | Permit<'taper', 'lay' | 'hold' | 'say-hard' | 'step-back' | 'drop'>

/**
 * Freezes a new version of the agreement within the deed that changed it; nothing where it reads as the newest one does, or where no
 * payments are set up. Called once everything else of the deed is written.
 */
export async function printAgreement(tx: Tx, permit: Prints, because: Because): Promise<void> {
  const document = await documentOf(tx, permit)
  if (isFine(mayPrint(document))) await freeze(tx, permit, document, because)
}

/** Finance prints a newer version, where what was agreed has changed since without one. */
export async function printNewer(tx: Tx, permit: Permit<'money', 'print-agreement'>): Promise<Outcome> {
  const document = await documentOf(tx, permit)
  const verdict = mayPrint(document)
  if (!isFine(verdict)) return { refused: verdict }
  const number = await freeze(tx, permit, document, 'newer')
  const { budgetId } = recordOf(permit)
  return { lines: [{ budgetId, stage: 'money', sentence: said.printed(permit.humanName, number) }] }
}

async function freeze(tx: Tx, permit: Permit, { facts, papers }: Document, because: Because): Promise<number> {
  const number = (papers[0]?.number ?? 0) + 1
  if (facts === undefined) return number
  const content = { title: PAPER.title, parts: paperParts(facts), print: printOf(facts) }
  await tx.run(addPaper, {
    ...{ id: newId(), budget: recordOf(permit).budgetId, agreement: facts.agreement.agreementId, number, because },
    ...{ content: JSON.stringify(content, asText), by: permit.humanId, on: permit.today },
  })
  return number
}
