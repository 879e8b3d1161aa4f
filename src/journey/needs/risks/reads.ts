import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Risk } from './risks.ts'
import { standing } from './rules.ts'
import { riskStepsOf, riskWordsOf } from './store.ts'
import { topicSays } from './words.ts'

/** Every topic that either side has written about, words that were taken back among them. */
export async function allRisksOf(tx: Tx, permit: Permit): Promise<readonly Risk[]> {
  const { budgetId: budget } = recordOf(permit)
  const [words, steps] = await Promise.all([tx.run(riskWordsOf, { budget }), tx.run(riskStepsOf, { budget })])
  const topics = [...new Set([...words, ...steps].map(({ topic }) => topic))]
  return topics.map((topic): Risk => {
    const said = words
      .filter((row) => row.topic === topic)
      .map(
        ({ side, risk_words_id: id, words, said_on: on, by_name: byName }) =>
          [side, { rowId: `${id}`, words, byName, on }] as const,
      )
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

/** One thing that could go wrong as later stages may offer it; `title` is how to call it. */
export type KnownRisk = {
  topic: string
  title: string
  personWords: string
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
    workerWords: said.worker?.words ?? '',
    whatWeDo: step?.whatWeDo ?? '',
    who: step?.who ?? '',
  }))
}
