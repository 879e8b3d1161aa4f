import type { Side } from '../review.ts'
import type { NewNeed, Preparation, TypedFor } from './preparing.ts'
import type { NeedRow, PreparationRow } from './store.ts'

/** Who typed it for the one who said it; undefined where they said it themselves, in their own session or on a device that was lent to them. */
export const typedForIn = (row: PreparationRow): TypedFor | undefined =>
  row.how === 'own-device' || row.how === 'passed-device'
    ? undefined
    : { byName: row.typed_by_name, how: row.how, on: row.typed_on, sounds: row.sounds ?? undefined }

export const preparationFrom = (row: PreparationRow): Preparation => ({
  ...{ preparationId: String(row.preparation_id), side: row.side, byName: row.by_name, on: row.said_on },
  ...{ possible: row.possible, around: row.around, feelPlan: row.feel_plan, feelHelp: row.feel_help },
  ...{ newNeeds: row.new_needs, wish: row.wish ?? undefined, wishWords: row.wish_words, withWhom: row.with_whom },
  remembered: (row.remembered ?? []).map(({ key, about, before, before_on, same, words }) => ({
    ...{ key, about, words: before, on: before_on, same, nowWords: words },
  })),
  typedFor: typedForIn(row),
})

/** What stands as each side's preparation of one review; undefined where there is none, or it was taken back or is not theirs. */
export function standingIn(
  rows: readonly PreparationRow[],
  reviewId: string,
): Readonly<Record<Side, Preparation | undefined>> {
  const of = (side: Side): Preparation | undefined => {
    const row = rows.find((one) => one.review_id === reviewId && one.side === side && one.counts)
    return row && preparationFrom(row)
  }
  return { person: of('person'), worker: of('worker') }
}

export const needFrom = (row: NeedRow): NewNeed => ({
  ...{ preparationId: String(row.preparation_id), words: row.words, on: row.said_on },
  noted:
    row.noted_on === null
      ? undefined
      : { words: row.noted_words ?? '', byName: row.noted_by_name ?? '', on: row.noted_on },
})
