import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { type Look, onRecord } from '#web/look.ts'
import type { Part, Plan } from '../plan.ts'
import { askOf, TITLES } from './asks.ts'
import { BothSides, OneSide } from './views.tsx'

const PARTS = ['carer-part', 'carer-needs', 'carer-backup'] as const satisfies readonly Part[]

/** Who does what, and what family or friends say of their own part; all of it optional, and left out while it is empty. */
export function Others({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{TITLES.roles}</h2>
      <BothSides part="roles" plan={plan} look={look} />
      <FamilyAndFriends plan={plan} look={look} />
    </>
  )
}

function FamilyAndFriends({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const isCarer = look.permit?.as === 'carer'
  const isWorker = look.permit?.as === 'worker'
  const parts = PARTS.filter((part) => isCarer || plan.sentences.some((one) => one.part === part && one.words !== ''))
  if (parts.length === 0 && !isWorker) return null
  return (
    <>
      <h2 class="govuk-heading-m">Family and friends</h2>
      {parts.map((part) => (
        <OnePart part={part} plan={plan} look={look} />
      ))}
      {isWorker && !parts.includes('carer-backup') ? (
        <OneSide part="carer-backup" side="worker" plan={plan} look={look} />
      ) : null}
    </>
  )
}

function OnePart({ part, plan, look }: { part: Part; plan: Plan; look: Look }): JSX.Element {
  const carers = plan.sentences.filter((one) => one.part === part && one.side === 'carer' && one.words !== '')
  const own = askOf(part, 'carer')
  return (
    <>
      <h3 class="govuk-heading-s">{TITLES[part]}</h3>
      {carers.map(({ byName, on, words }) => (
        <>
          <p class="footing-said-by govuk-body">{`${byName}, ${sayDate(on)}`}</p>
          <p class="footing-words govuk-body">{words}</p>
        </>
      ))}
      {look.permit?.as === 'carer' && own !== undefined && !plan.submitted ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, `/plan/words/${own.at}`)}>
            Write my part
            <span class="govuk-visually-hidden">{`: ${own.title}`}</span>
          </a>
        </p>
      ) : null}
      {part === 'carer-backup' && (look.permit?.as === 'worker' || plan.sentences.some(isWorkersBackup)) ? (
        <OneSide part={part} side="worker" plan={plan} look={look} />
      ) : null}
    </>
  )
}

const isWorkersBackup = ({ part, side, words }: Plan['sentences'][number]): boolean =>
  part === 'carer-backup' && side === 'worker' && words !== ''
