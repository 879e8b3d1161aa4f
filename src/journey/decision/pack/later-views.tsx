import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Meanwhile, Pack } from './pack.ts'

const SUSTAIN = {
  atRisk: 'At risk if it stops',
  freeHere: 'Free or cheap here',
  bestWay: 'Whether this is the best way',
  whoRepairs: 'Who repairs it',
  couldPay: 'Other money later',
} as const
const ASKED = Object.keys(SUSTAIN) as (keyof typeof SUSTAIN)[]

/** How the good is kept when the money stops: each side's words, for the plan and line by line. */
export function KeepingGood({ pack: { plan, keeping }, name }: { pack: Pack; name: string }): JSX.Element {
  const said = plan.sentences.filter(({ part, words }) => part === 'sustain' && words !== '')
  const lines = plan.spendLines.flatMap(({ what }, index) =>
    [keeping[index]?.person, keeping[index]?.worker].flatMap((kept) =>
      kept === undefined ? [] : ASKED.map((asked) => ({ what, by: kept.byName, asked, words: kept[asked] })),
    ),
  )
  const answered = lines.filter(({ words }) => words !== '')
  return (
    <>
      <h2 class="govuk-heading-m">Keeping the good when the money stops</h2>
      {said.length + answered.length === 0 ? (
        <p class="govuk-body">{`Neither ${name} nor the worker has written about it yet.`}</p>
      ) : null}
      {said.map(({ byName, words }) => (
        <>
          <p class="footing-said-by govuk-body">{`${byName}:`}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
      {answered.map(({ what, by, asked, words }) => (
        <>
          <p class="footing-said-by govuk-body">{`${by}, about ${what}. ${SUSTAIN[asked]}:`}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
    </>
  )
}

/** What could go wrong, in both sides' words, and what they do about it. */
export function GoesWrong({ risks, name }: { risks: Pack['risks']; name: string }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">What could go wrong, and what is done about it</h2>
      {risks.length === 0 ? <p class="govuk-body">Nobody has written that something could go wrong.</p> : null}
      {risks.map(({ title, personWords, personHow, workerWords, whatWeDo, who }) => (
        <>
          <h3 class="govuk-heading-s">{title}</h3>
          {personWords === '' ? null : (
            <Said by={personHow === undefined ? `${name}:` : `${name} (${personHow}):`} words={personWords} />
          )}
          {workerWords === '' ? null : <Said by="The worker:" words={workerWords} />}
          <p class="govuk-body">
            {whatWeDo === '' ? 'Nobody has written what is done about it yet.' : `What they do: ${whatWeDo} (${who})`}
          </p>
        </>
      ))}
    </>
  )
}

function Said({ by, words }: { by: string; words: string }): JSX.Element {
  return (
    <>
      <p class="footing-said-by govuk-body">{by}</p>
      <p class="footing-words govuk-body">{words}</p>
    </>
  )
}

/** The help that is given until there is an answer. */
export function Helping({ meanwhile }: { meanwhile: readonly Meanwhile[] }): JSX.Element | null {
  if (meanwhile.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Help until there is an answer</h2>
      {meanwhile.map(({ what, whoGives, weeklyPence, from, to, urgent }) => (
        <p class="govuk-body">
          {`${what}, by ${whoGives}, from ${sayDate(from)} to ${sayDate(to)}${weeklyPence === 0n ? '' : `, ${sayMoney(weeklyPence)} a week`}${urgent ? '. It was urgent.' : '.'}`}
        </p>
      ))}
    </>
  )
}
