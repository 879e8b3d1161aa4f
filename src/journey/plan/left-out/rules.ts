import type { LeftOutCounted } from './left-out.ts'

/** Of fewer people nothing is counted for anybody: somebody might know who it was. */
export const ENOUGH_PEOPLE = 5

/** A count that may be read, or undefined where it is of too few people; also of nobody, so that one more is not seen to come. */
export const enoughOf = ({ count, people }: LeftOutCounted): LeftOutCounted | undefined =>
  people < ENOUGH_PEOPLE ? undefined : { count, people }
