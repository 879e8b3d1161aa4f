import type { Told } from '../asking.ts'
import type { RuleAnswer } from '../rulebook/rule.ts'
import { goesWithThings, isLittle, nearness, type Token, tokensOf } from './text.ts'

/** Something that a question may be about: a rule, or a line of the person's own plan. */
export type Subject<Of> = {
  readonly of: Of
  readonly answer: RuleAnswer
  /** A line of the plan counts before every rule. */
  readonly isPlan: boolean
  /** How people call it; each may be several words. */
  readonly terms: readonly string[]
}

/** What was found: what is told, what it is about, and what in the question is about nothing that is known. */
export type Found<Of> = {
  readonly told: Told
  readonly about: readonly Of[]
  /** Words of the question that are a thing of their own, and that no rule names. */
  readonly unknown: readonly string[]
}

type Term<Of> = { subject: Subject<Of>; tokens: readonly Token[]; inOrder: boolean }
type Hit<Of> = { subject: Subject<Of>; places: readonly number[]; slips: number }

/** Between the words of one term so many others may stand. */
const GAP = 2
const BREAKS = new Set(['and', 'or', 'plus', 'also'])
const NOT = new Set(['not', 'no', 'without', 'non', 'never', 'instead', 'except', 'isnt', 'nor'])
const TOWARDS = new Set([
  'for',
  'to',
  'at',
  'in',
  'from',
  'of',
  'during',
  'after',
  'before',
  'while',
  'when',
  'near',
  'into',
  'on',
  'so',
  'because',
])

/**
 * What a question is about, by the words of the rules and of the person's plan. Small spelling slips are read as what they must
 * mean. The longest term counts: "dog walking" is not about a dog. What two rules answer differently is asked first. A yes is
 * said only where every thing in the question is known; where nothing is near enough the answer is that nobody knows.
 */
export function answerTo<Of>(question: string, subjects: readonly Subject<Of>[]): Found<Of> {
  const asked = tokensOf(question)
  const terms = subjects.flatMap(termsOf)
  const known = new Set(terms.flatMap(({ tokens }) => tokens.map((token) => token.stem)))
  const named = longest(terms.flatMap((term) => hitsOf(term, asked, known)))
  const hits = withoutPlanned(named.filter((hit) => !isNegated(hit, asked)))
  const about = [...new Set(hits.sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0)).map(({ subject }) => subject))]
  if (about.length === 0) return { told: 'dont-know', about: [], unknown: [] }
  const unknown = unknownThings(asked, named, question)
  const answers = new Set(about.map(({ answer }) => answer))
  const [only] = answers.size === 1 ? [...answers] : []
  const told = only === undefined || (only === 'allowed' && unknown.length > 0) ? 'ask-first' : only
  return { told, about: about.map(({ of }) => of), unknown }
}

const termsOf = <Of>(subject: Subject<Of>): Term<Of>[] =>
  subject.terms.flatMap((text) => {
    const all = tokensOf(text)
    const tokens = all.filter(({ word }, at) => at > 0 || !['a', 'an', 'the'].includes(word))
    return tokens.length === 0 ? [] : [{ subject, tokens, inOrder: tokens.some(({ word }) => isLittle(word)) }]
  })

/** Where a term stands in a question: its words near each other, in order where a little word ties them. */
function hitsOf<Of>(
  { subject, tokens, inOrder }: Term<Of>,
  asked: readonly Token[],
  known: ReadonlySet<string>,
): Hit<Of>[] {
  const [first] = tokens
  if (first === undefined) return []
  return asked.flatMap((token, at) => {
    const begins = isLittle(first.word) && first.word !== token.word ? undefined : nearness(token, first, known)
    if (begins === undefined) return []
    const places = [at]
    let slips = begins
    for (const next of tokens.slice(1)) {
      const found = nextPlace(next, asked, places, inOrder, known)
      if (found === undefined) return []
      places.push(found.at)
      slips += found.slips
    }
    return [{ subject, places, slips }]
  })
}

function nextPlace(
  token: Token,
  asked: readonly Token[],
  taken: readonly number[],
  inOrder: boolean,
  known: ReadonlySet<string>,
): { at: number; slips: number } | undefined {
  const [last, low] = [taken.at(-1) ?? 0, Math.min(...taken)]
  const from = inOrder ? last + 1 : Math.max(0, low - GAP - 1)
  for (let at = from; at <= Math.min(asked.length - 1, Math.max(...taken) + GAP + 1); at += 1) {
    const there = asked[at]
    if (there === undefined || taken.includes(at)) continue
    const slips = isLittle(token.word) && token.word !== there.word ? undefined : nearness(there, token, known)
    if (slips !== undefined) return { at, slips }
  }
  return undefined
}

/** "Not gambling", "a meal without wine": said to be left out. */
const isNegated = <Of>({ places }: Hit<Of>, asked: readonly Token[]): boolean => {
  const first = Math.min(...places)
  const before = asked.slice(Math.max(0, first - 2), first).map(({ word }) => word)
  return before.some(
    (word, at) => NOT.has(word) && before.slice(at + 1).every((one) => !BREAKS.has(one) && one !== 'but'),
  )
}

/** A hit gives way to one that holds its places and more, or the same places with fewer slips. */
const longest = <Of>(hits: readonly Hit<Of>[]): Hit<Of>[] =>
  hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          hit.places.every((place) => other.places.includes(place)) &&
          (other.places.length > hit.places.length || other.slips < hit.slips),
      ),
  )

/** What the plan names counts first: rules about the very same words are not asked. */
function withoutPlanned<Of>(hits: readonly Hit<Of>[]): Hit<Of>[] {
  const planned = new Set(hits.filter(({ subject }) => subject.isPlan).flatMap(({ places }) => places))
  return hits.filter(({ subject, places }) => subject.isPlan || !places.some((place) => planned.has(place)))
}

/** Things that no rule names: joined by "and" to what is known, or named before it as what is really bought. */
function unknownThings<Of>(asked: readonly Token[], hits: readonly Hit<Of>[], question: string): string[] {
  const found = new Set(hits.flatMap(({ places }) => places))
  const isThing = (at: number): boolean => {
    const word = asked[at]?.word ?? ''
    return !found.has(at) && word.length > 2 && !goesWithThings(word)
  }
  const unknown: string[] = []
  for (const [from, to] of partsOf(asked, question)) {
    const places = Array.from({ length: to - from }, (_, at) => from + at)
    const first = places.find((at) => found.has(at))
    const things = places.filter(isThing)
    if (first === undefined) {
      unknown.push(...things.map((at) => asked[at]?.word ?? ''))
      continue
    }
    // "A carpet for my art class" is about a carpet; "local art class" is about art.
    const head = things.filter((at) => at < first && asked.slice(at, first).some(({ word }) => TOWARDS.has(word)))
    unknown.push(...head.map((at) => asked[at]?.word ?? ''))
  }
  return unknown
}

/** The question in its parts, as places from and to: cut at "and", "or", commas and ends of sentences. */
function partsOf(asked: readonly Token[], question: string): [number, number][] {
  const cuts = new Set(asked.flatMap(({ word }, at) => (BREAKS.has(word) ? [at] : [])))
  let words = 0
  for (const part of question.split(/[,;.!?&+]+/)) {
    words += tokensOf(part).length
    cuts.add(words)
  }
  const ends = [...cuts].sort((a, b) => a - b).filter((at) => at > 0 && at < asked.length)
  return [0, ...ends].map((from, at) => [from, ends[at] ?? asked.length])
}

/** The same thing for two who call it alike: 'Bicycles' and 'a bicycle' are one. */
export const topicKeyOf = (topic: string): string =>
  tokensOf(topic)
    .filter(({ word }) => !isLittle(word))
    .map((token) => token.stem)
    .sort()
    .join(' ')
