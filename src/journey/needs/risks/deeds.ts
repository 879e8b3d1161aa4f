import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Side } from '../needs.ts'
import { allRisksOf, typingRisksOf } from './reads.ts'
import { mayPlanStep, mayTypeRisk, mayWrite, type WordsHeard, type WordsSent } from './rules.ts'
import { addRiskStep, addRiskWords } from './store.ts'
import { said } from './words.ts'

type OwnWords = Permit<'risks', 'write-as-person' | 'write-as-worker'>

/** Keeps one side's own words about what could go wrong; whose they are is the permit's, never the form's. Earlier words stay (B10). */
export async function writeRisk(tx: Tx, permit: OwnWords, sent: WordsSent): Promise<Outcome> {
  const side: Side = permit.action === 'write-as-person' ? 'person' : 'worker'
  const verdict = mayWrite(await allRisksOf(tx, permit), side, sent)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  const { topic, words } = sent
  const { humanId: by, today: saidOn } = permit
  const origin = { how: 'own-device', saidBy: by, typedBy: by, saidOn, typedOn: null } as const
  await tx.run(addRiskWords, { budget: budgetId, topic, side, words, ...origin })
  const name = side === 'person' ? personKnownAs : permit.humanName
  return { lines: [{ budgetId, stage: 'needs', sentence: (words === '' ? said.tookBack : said.wrote)(name) }] }
}

/**
 * Keeps what the person said by phone or on paper about what could go wrong: the person said it and the worker typed it, each on
 * its day. Refused before the worker's own answers are locked, and over what the person wrote themselves.
 */
export async function typeRisk(
  tx: Tx,
  permit: Permit<'risks', 'write-for-person'>,
  heard: WordsHeard,
): Promise<Outcome> {
  const verdict = mayTypeRisk(await typingRisksOf(tx, permit), heard, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const { topic, words, how, saidOn } = heard
  const typedOn = saidOn === permit.today ? null : permit.today
  const origin = { how, saidBy: personId, typedBy: permit.humanId, saidOn, typedOn }
  await tx.run(addRiskWords, { budget: budgetId, topic, side: 'person', words, ...origin })
  const says = words === '' ? said.typedBack : said.typed
  const sentence = says(permit.humanName, personKnownAs, how, saidOn)
  return { lines: [{ budgetId, stage: 'needs', sentence }] }
}

/** What we do if it goes wrong, and who (B10, E7). */
export type StepSent = { topic: string; whatWeDo: string; who: string; after: string }

/** Writes down what is done if one thing goes wrong. The newest stands. */
export async function planStep(tx: Tx, permit: Permit<'risks', 'step'>, sent: StepSent): Promise<Outcome> {
  const verdict = mayPlanStep(await allRisksOf(tx, permit), sent)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId } = recordOf(permit)
  const { topic, whatWeDo, who } = sent
  await tx.run(addRiskStep, { budget: budgetId, topic, whatWeDo, who, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'needs', sentence: said.planned(permit.humanName) }] }
}
