import type { Look } from '#web/look.ts'

/** Whether the reader of a page is the person whose budget it is. */
export const isPerson = ({ permit }: Look): boolean =>
  permit?.record !== undefined && permit.record.personId === permit.humanId

/** What the person likes to be called. */
export const nameOf = ({ permit }: Look): string => permit?.record?.personKnownAs ?? ''
