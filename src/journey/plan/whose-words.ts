import { HEARD_HOW, type HeardHow } from '#core/heard.ts'
import { type Field, first } from '#web/fields.ts'
import type { Spoken } from './plan.ts'

/** What whoever types for a plan says of the words: their own, or the person's and how they heard them. */
export const WHOSE_WORDS = ['mine', ...HEARD_HOW] as const
export type WhoseWords = (typeof WHOSE_WORDS)[number]

/** Whose the words of a goal or a line are, as its row says it: an id, how whoever typed them heard it, and who that was (null: nobody else). */
export type SaidBy = { saidBy: string; how: 'own-device' | HeardHow; wordedBy: string | null }

/** What stood there: the words, whether they are the person's, and how somebody heard them, where somebody else typed them. */
export type Stood = { words: string; byId: string; typed?: { how: string; byId?: string | undefined } | undefined }

/** What stood in a goal or a line. */
export const stoodIn = ({ byId = '', typed }: Spoken, words: string): Stood => ({ words, byId, typed })

/**
 * Whose the words of a goal or a line are from now on. Words that stay as they are stay whose they were: nobody takes over what the
 * person typed themself, and another day or another price makes it nobody else's. New words are whose the writer says, else their own.
 */
export function whoseNow(
  was: Stood | undefined,
  now: { words: string; whose: WhoseWords | undefined },
  { writer, person }: { writer: string; person: string },
): SaidBy {
  const { words, whose } = now
  const heard = HEARD_HOW.find((one) => writer !== person && one === whose)
  const theirOwn: SaidBy = { saidBy: writer, how: 'own-device', wordedBy: null }
  const heardNow = (how: HeardHow): SaidBy => ({ saidBy: person, how, wordedBy: writer })
  if (was?.words !== words) return heard === undefined ? theirOwn : heardNow(heard)
  const stood = HEARD_HOW.find((one) => one === was.typed?.how)
  const stands: SaidBy = { saidBy: was.byId, how: stood ?? 'own-device', wordedBy: was.typed?.byId ?? null }
  const isPersonsOwn = stands.saidBy === person && stands.how === 'own-device'
  if (writer === person || isPersonsOwn || whose === undefined) return stands
  if (heard !== undefined) return heard === stood && stands.saidBy === person ? stands : heardNow(heard)
  return stands.saidBy === person ? theirOwn : stands
}

/** Whose words they are: asked of whoever types for the person, and may be left. */
export const whoseWords: Field<WhoseWords | undefined> = {
  read(raw, name) {
    const text = first(raw, name)
    const found = WHOSE_WORDS.find((one) => one === text)
    return text === '' || found !== undefined ? { value: found } : { reason: 'not-one-of-these' }
  },
}
