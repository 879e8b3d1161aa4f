import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { Explained } from './offer.ts'
import { MANAGING_WAYS } from './offer.ts'
import { FORMAT_WORDS, MANAGING_WORDS } from './words.ts'

const list = (words: readonly string[]): string => words.join(', ').toLowerCase()

/** One talk: who, when, how, what was said, which ways of managing were named and which were not. */
export function ExplainedOnce({ one, name }: { one: Explained; name: string }): JSX.Element {
  const named = MANAGING_WAYS.filter((way) => one.managingWays.includes(way))
  const missing = MANAGING_WAYS.filter((way) => !one.managingWays.includes(way))
  const names = (ways: readonly (keyof typeof MANAGING_WORDS)[]) => list(ways.map((way) => MANAGING_WORDS[way].name))
  const language = one.language === 'English' ? '' : ` In ${one.language}`
  return (
    <>
      <p class="footing-said-by govuk-body">{`${one.byName}, ${sayDate(one.on)}. ${FORMAT_WORDS[one.format]}${language}`}</p>
      <p class="footing-words govuk-body">{one.whatWasSaid}</p>
      {named.length === 0 ? null : (
        <p class="govuk-body">
          {`Ways to look after the money that were named: ${names(named)}.`}
          {missing.length === 0 ? ' That is all of them.' : ` Not named yet: ${names(missing)}.`}
        </p>
      )}
      {one.ownWords === '' ? null : (
        <>
          <p class="footing-said-by govuk-body">{`What ${name} made of it`}</p>
          <p class="footing-words govuk-body">{one.ownWords}</p>
        </>
      )}
    </>
  )
}
