import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Details } from '#web/components/index.ts'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import type { Earlier } from '../earlier/earlier.ts'
import { levelsAbout, OWN_LEVELS } from '../words.ts'
import type { Beside } from './beside.ts'

/** Whether anything stands beside this question. */
export const hasBeside = ({ carer, third, earlier }: Beside, key: string): boolean =>
  carer?.given.some((one) => one.key === key) === true ||
  third.some((one) => one.key === key) ||
  earlier.some((one) => one.key === key)

/** Beside one question, below the two views and apart from them: the carer's view, a third person's, and what was said before. */
export function BesideQuestion({ about, beside, look }: { about: string; beside: Beside; look: Look }): JSX.Element {
  const carers = beside.carer?.given.find(({ key }) => key === about)
  const earlier = beside.earlier.filter(({ key }) => key === about)
  return (
    <>
      {carers === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${beside.carer?.knownAs} said`}</p>
          <p class="govuk-body">{`“${levelsAbout(knownAs(look))[carers.level]}”`}</p>
          {carers.words === '' ? null : <p class="footing-words govuk-body">{carers.words}</p>}
        </>
      )}
      {beside.third
        .filter(({ key }) => key === about)
        .map(({ name, words, on }) => (
          <>
            <p class="footing-said-by govuk-body">{`You asked ${name}. ${name} wrote on ${sayDate(on)}`}</p>
            <p class="footing-words govuk-body">{words}</p>
          </>
        ))}
      {earlier.length === 0 ? null : (
        <Details summary="What was said before">
          {earlier.map((one) => (
            <EarlierView earlier={one} look={look} />
          ))}
        </Details>
      )}
    </>
  )
}

function EarlierView({
  earlier: { side, byName, level, words, on },
  look,
}: {
  earlier: Earlier
  look: Look
}): JSX.Element {
  const name = knownAs(look)
  const who = side === 'worker' ? byName : isPerson(look) ? 'you' : name
  return (
    <>
      <p class="footing-said-by govuk-body">{`On ${sayDate(on)} ${who} said`}</p>
      <p class="govuk-body">{`“${side === 'person' ? OWN_LEVELS[level] : levelsAbout(name)[level]}”`}</p>
      {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
    </>
  )
}
