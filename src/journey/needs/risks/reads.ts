import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { assessmentOf } from '../reads.ts'
import { originSentence } from '../words.ts'
import type { Risk, RiskWords } from './risks.ts'
import { standing, type TypingRisks } from './rules.ts'
import { riskStepsOf, riskWordsOf } from './store.ts'
import { topicSays } from './words.ts'

type WordsRow = (typeof riskWordsOf)['row'] & object

const wordsOf = (row: WordsRow): RiskWords => ({
  rowId: `${row.risk_words_id}`,
  words: row.words,
  byName: row.by_name,
  on: row.said_on,
  origin: {
    how: row.how,
    saidOn: row.said_on,
    typedOn: row.typed_on ?? undefined,
    typedByName: row.typed_by === row.said_by ? undefined : row.typed_by_name,
    late: false,
  },
})

/** Every topic that either side has written about, words that were taken back among them. */
export async function allRisksOf(tx: Tx, permit: Permit): Promise<readonly Risk[]> {
  const { budgetId: budget } = recordOf(permit)
  const [words, steps] = await Promise.all([tx.run(riskWordsOf, { budget }), tx.run(riskStepsOf, { budget })])
  const topics = [...new Set([...words, ...steps].map(({ topic }) => topic))]
  return topics.map((topic): Risk => {
    const said = words.filter((row) => row.topic === topic).map((row) => [row.side, wordsOf(row)] as const)
    const step = steps.find((row) => row.topic === topic)
    return {
      topic,
      said: Object.fromEntries(said),
      step: step && {
        rowId: `${step.risk_step_id}`,
        whatWeDo: step.what_we_do,
        who: step.who,
        byName: step.by_name,
        on: step.written_on,
      },
    }
  })
}

/** What a worker types the person's words against, and whether their own answers are locked. */
export async function typingRisksOf(tx: Tx, permit: Permit): Promise<TypingRisks> {
  const [risks, opened] = await Promise.all([allRisksOf(tx, permit), assessmentOf(tx, permit)])
  return { risks, ownLocked: opened?.finished.worker !== undefined }
}

/** One thing that could go wrong as later stages may offer it; `title` is how to call it. */
export type KnownRisk = {
  topic: string
  title: string
  personWords: string
  /** How the person's words came to be written where somebody else typed them, in words. */
  personHow: string | undefined
  workerWords: string
  whatWeDo: string
  who: string
}

/**
 * What could go wrong, in both sides' words, and what we do: for the unwell plan to offer, and for whoever decides. Only for them,
 * the person and the worker: somebody with whom the plan is shared must not be shown it.
 */
export async function risksOf(tx: Tx, permit: Permit): Promise<readonly KnownRisk[]> {
  const risks = await allRisksOf(tx, permit)
  return standing(risks).map(({ topic, said, step }) => ({
    topic,
    title: topicSays(topic),
    personWords: said.person?.words ?? '',
    personHow: originSentence(said.person?.origin),
    workerWords: said.worker?.words ?? '',
    whatWeDo: step?.whatWeDo ?? '',
    who: step?.who ?? '',
  }))
}
