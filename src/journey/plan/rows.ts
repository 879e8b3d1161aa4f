import type { Day } from '#core/day.ts'
import type { Answer, Part, PlanAnswer, Sentence, Side, Voice } from './plan.ts'
import type { Asked, CopyChannel, GivenFor, Heard, Way } from './spoken.ts'

/** What the person said of words typed for them; `by`, `how` where somebody else typed that too. */
export type SoundsRow = { sounds: boolean; on: Day; by: string | null; how: string | null; witness: string | null }

/** How something came here that somebody typed for the person; nothing where they said it themself. */
export const heardFrom = (how: string | null, by: string | null, on: Day, witness: string | null): Heard | undefined =>
  how === null || by === null ? undefined : { how, byName: by, on, witnessName: witness ?? '' }

type SentenceRow = {
  sentence_id: bigint
  part: Part
  side: Voice
  words: string
  by_name: string
  said_by: string
  said_on: Day
  typed_by: string
  typed_by_name: string
  typed_on: Day | null
  how: string
  carer_id: string | null
  sounds: SoundsRow | null
}

/** A sentence of the plan from its row. */
export const sentenceFrom = (row: SentenceRow): Sentence => ({
  ...{ part: row.part, side: row.side, words: row.words, byName: row.by_name, on: row.said_on },
  carerId: row.carer_id ?? undefined,
  typedFor:
    row.typed_by === row.said_by
      ? undefined
      : {
          sentenceId: row.sentence_id.toString(),
          byId: row.typed_by,
          byName: row.typed_by_name,
          how: row.how,
          on: row.typed_on ?? undefined,
          sounds: row.sounds?.sounds,
          heard:
            row.sounds === null
              ? undefined
              : heardFrom(row.sounds.how, row.sounds.by, row.sounds.on, row.sounds.witness),
        },
})

type AnswerRow = {
  plan_answer_id: bigint
  side: Side
  answer: Answer
  words: string
  stamp: string
  by_name: string
  given_on: Day
  how: 'own-session' | GivenFor['how']
  typed_by_name: string | null
  typed_on: Day | null
  witness_name: string
  page_photo: string | null
  channel: CopyChannel | null
  copied_on: Day | null
  object_until: Day | null
  objected_words: string | null
  objected_on: Day | null
  objected_how: string | null
  objected_typed_by: string | null
}

/** An answer to the plan from its row; `print` is the fingerprint of the plan as it reads now. */
export const answerFrom = (row: AnswerRow, print: string): PlanAnswer => ({
  ...{ answerId: row.plan_answer_id.toString(), side: row.side, answer: row.answer, words: row.words },
  ...{ byName: row.by_name, on: row.given_on },
  stands: row.stamp === print && row.objected_on === null,
  givenFor: givenFor(row),
})

function givenFor(row: AnswerRow): GivenFor | undefined {
  if (row.how === 'own-session') return undefined
  const { channel, copied_on, object_until, objected_words, objected_on } = row
  return {
    ...{ how: row.how, byName: row.typed_by_name ?? row.by_name, on: row.typed_on ?? row.given_on },
    ...{ witnessName: row.witness_name, photoId: row.page_photo ?? undefined },
    copy:
      channel === null || copied_on === null || object_until === null
        ? undefined
        : { channel, on: copied_on, objectUntil: object_until },
    objected:
      objected_on === null
        ? undefined
        : {
            ...{ words: objected_words ?? '', on: objected_on },
            heard: heardFrom(row.objected_how, row.objected_typed_by, objected_on, null),
          },
  }
}

/** A day on which the person was asked, from its row; `print` is the fingerprint of the plan as it reads now. */
export const askedFrom = (
  { on, way, steps, by, stamp }: { on: Day; way: Way; steps: string; by: string; stamp: string },
  print: string,
): Asked => ({ ...{ on, way, steps, byName: by }, stands: stamp === print })
