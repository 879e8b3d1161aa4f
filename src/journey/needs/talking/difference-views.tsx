import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button } from '#web/components/index.ts'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import type { Beside } from '../beside/beside.ts'
import { BesideQuestion } from '../beside/views.tsx'
import type { Opened, Talk, View } from '../needs.ts'
import { differencesIn, isOpen, mustClose } from '../rules.ts'
import { TwoViews, whoIs } from '../shared-views.tsx'
import { waitsForThird } from '../third/rules.ts'
import { ENDED_WORDS, levelSays } from '../words.ts'

type Props = { opened: Opened; views: readonly View[]; beside: Beside; look: Look }

/** What the two see differently, each as a card that ends as they say. No count, and nothing that marks anybody. */
export function Differences({ opened, views, beside, look }: Props): JSX.Element {
  const differences = differencesIn(views)
  const first = differences.find(isOpen)
  if (differences.length === 0)
    return <p class="govuk-body">Where you both answered, you see everything the same way.</p>
  return (
    <>
      <h2 class="govuk-heading-m">Things you see differently. That is normal</h2>
      <p class="govuk-body">Two people often see the same day differently. Nobody has to change their mind.</p>
      {differences.map((view) => (
        <>
          <h3 class="govuk-heading-s">{view.about}</h3>
          <TwoViews view={view} opened={opened} look={look} />
          <BesideQuestion about={view.key} beside={beside} look={look} />
          <HowItEnded view={view} first={view === first} opened={opened} beside={beside} look={look} />
        </>
      ))}
    </>
  )
}

function HowItEnded(props: {
  view: View
  first: boolean
  opened: Opened
  beside: Beside
  look: Look
}): JSX.Element | null {
  const { view, first, opened, beside, look } = props
  const { talk, key, about } = view
  const href = onRecord(look, `/needs/talk?about=${key}`)
  const decided = opened.decision !== undefined
  if (talk === undefined)
    return decided ? (
      <p class="govuk-body">You had not talked about this when the decision was made.</p>
    ) : (
      <>
        {mustClose(view, look.settings.rates.points) ? null : (
          <p class="govuk-body">This changes nothing in the decision. Talk about it if you like, or leave it.</p>
        )}
        <Button
          href={href}
          classes={first ? undefined : 'govuk-button--secondary'}
        >{`Talk about this: ${about.toLowerCase()}`}</Button>
      </>
    )
  return (
    <>
      <Ended talk={talk} lapsed={decided && waitsForThird(view, beside.third)} look={look} />
      {decided ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {`Talk about it again: ${about.toLowerCase()}`}
          </a>
        </p>
      )}
    </>
  )
}

/** `lapsed`: the decision came before the answer of whoever was asked. */
function Ended({ talk, lapsed, look }: { talk: Talk; lapsed: boolean; look: Look }): JSX.Element {
  const { endsAs, words, byName, on, agreedLevel, asked } = talk
  const writer = isPerson(look) && byName === look.permit?.humanName ? 'you' : byName
  return (
    <>
      <p class="footing-said-by govuk-body">{`${ENDED_WORDS[endsAs]} (written by ${writer}, ${sayDate(on)})`}</p>
      {agreedLevel === undefined ? null : (
        <p class="govuk-body">
          {agreedLevel === 'dont-know'
            ? 'Neither of you knows yet.'
            : `You agree that ${levelSays(agreedLevel, whoIs(look))}.`}
        </p>
      )}
      {asked === undefined ? null : (
        <p class="govuk-body">
          {lapsed
            ? `You asked ${asked.name}. The decision came before an answer, so they are not asked any more.`
            : `You asked ${asked.name}${asked.by === undefined ? '' : ` to answer by ${sayDate(asked.by)}`}. The answer will stand here.`}
        </p>
      )}
      {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
    </>
  )
}
