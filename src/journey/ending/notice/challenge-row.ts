import type { EndingChallenge } from '../ending.ts'
import type { challengesOf } from './store.ts'

/** A challenge as the statement gives it. */
export const challengeFrom = (row: NonNullable<(typeof challengesOf)['row']>): EndingChallenge => ({
  ...{ challengeId: row.ending_challenge_id, words: row.words, saidOn: row.said_on, answerBy: row.answer_by },
  typedFor: row.said_how === 'own-device' ? undefined : { byName: row.typed_by_name, how: row.said_how },
  answered:
    row.decided_on === null
      ? undefined
      : {
          stands: row.stands === true,
          reasons: row.reasons ?? '',
          byName: row.decided_by_name ?? '',
          on: row.decided_on,
        },
})
