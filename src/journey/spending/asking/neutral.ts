import type { Verdict } from '#core/verdict.ts'

export type NeutralReason = 'names-somebody' | 'looks-like-a-name' | 'holds-an-address' | 'holds-a-number'

const EMAIL = /\S+@\S+\.\S+/
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i
/** Seven figures or more, however they are parted: a phone, an account, an NHS number. */
const LONG_NUMBER = /(?:\d[\s().+-]?){7,}/
const WEB = /https?:|www\./i

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')

/** Words with a capital that are no names: days, months, tongues, and what is known by its letters. */
const CAPITALS = new Set(
  'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter English Spanish French German Welsh Polish Urdu Arabic Bengali British Care Act'.split(
    ' ',
  ),
)

/**
 * What in a sentence could tell who it is about: a name near the person (`names`, each of several words), anything else with a
 * capital inside a sentence, an address, or a long number.
 */
export function notNeutral(text: string, names: readonly string[], at: string): Verdict<NeutralReason> {
  const words = bare(text).split(/[^a-z]+/)
  const near = new Set(names.flatMap((name) => bare(name).split(/[^a-z]+/)).filter((part) => part.length > 1))
  const named = words.some((word) => near.has(word))
  const capital = text
    .split(/(?<=[.!?:])\s+/)
    .flatMap((sentence) => sentence.trim().split(/\s+/).slice(1))
    .map((word) => word.replaceAll(/[^\p{L}'’-]/gu, '').replace(/['’]\p{L}+$/u, ''))
    .some((word) => /^\p{Lu}\p{Ll}/u.test(word) && !CAPITALS.has(word))
  const codes: NeutralReason[] = [
    ...(named ? (['names-somebody'] as const) : capital ? (['looks-like-a-name'] as const) : []),
    ...(EMAIL.test(text) || POSTCODE.test(text) || WEB.test(text) ? (['holds-an-address'] as const) : []),
    ...(LONG_NUMBER.test(text) ? (['holds-a-number'] as const) : []),
  ]
  return codes.map((code) => ({ code, at }))
}
