import type { Look } from '#web/look.ts'

/** Who reads: the person themselves (`own`), their worker, or a carer, who may neither end anything nor see payments. */
export type Voice = { readonly own: boolean; readonly name: string; readonly mayEnd: boolean }

export function voiceOf({ permit }: Look): Voice {
  const own = permit?.record !== undefined && permit.record.personId === permit.humanId
  return { own, name: permit?.record?.personKnownAs ?? '', mayEnd: own || permit?.as === 'worker' }
}
