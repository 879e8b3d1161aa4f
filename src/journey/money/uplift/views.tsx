import type { JSX } from 'preact'
import { sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, Details, InsetText, SummaryList, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { WeekBars } from '../preview/change-preview.tsx'
import { type Comes, type Uplift, yearlyMore } from './uplift.ts'
import { sayPercent, sayWhich, UPLIFT_DONE } from './words.ts'

const PEOPLE_SHOWN = 50
const LONGEST_BAR = 220

/** Every rise, those that wait first. */
export function UpliftsPage({ uplifts, look }: { uplifts: readonly Uplift[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Rises" back={{ href: to(look, '/finance') }}>
      <h1 class="govuk-heading-l">Payments that rise</h1>
      <p class="govuk-body">
        A rise is more money for the same plan. Nobody is asked to agree to it, and each person is told.
      </p>
      {look.permit?.roles.includes('finance-officer') ? (
        <Button href={to(look, '/finance/uplift/propose')}>Propose a rise</Button>
      ) : null}
      {uplifts.length === 0 ? (
        <InsetText>No rise has been proposed yet. The newest fifty stand here.</InsetText>
      ) : (
        <SummaryList
          rows={uplifts.map((uplift) => ({
            key: `${sayPercent(uplift.basisPoints)} from ${sayDate(uplift.from)}`,
            value: `${sayWhich(uplift)}. ${sayStands(uplift)}`,
            actions: [
              {
                href: to(look, `/finance/uplift/${uplift.upliftId}`),
                text: 'Look at it',
                visuallyHiddenText: `from ${sayDate(uplift.from)}`,
              },
            ],
          }))}
        />
      )}
    </Layout>
  )
}

const sayStands = ({ approved, proposedByName, proposedOn }: Uplift): string =>
  approved === undefined
    ? `${proposedByName} proposed it on ${sayDate(proposedOn)}. It waits for a finance approver.`
    : `${approved.byName} approved it on ${sayDate(approved.on)}, for ${sayLines(approved.lines)}.`

const sayLines = (lines: number): string => (lines === 1 ? 'one payment line' : `${lines} payment lines`)

/** What a rise comes to, in words, as a picture and person by person. */
export function UpliftPage({ uplift, comes, look }: { uplift: Uplift; comes: Comes; look: Look }): JSX.Element {
  const approves = uplift.approved === undefined && look.permit?.roles.includes('finance-approver')
  return (
    <Layout look={look} title="A rise" back={{ href: to(look, '/finance/uplift') }} doneWords={UPLIFT_DONE}>
      <h1 class="govuk-heading-l">{`${sayPercent(uplift.basisPoints)} more from ${sayDate(uplift.from)}`}</h1>
      <p class="govuk-body">{`${sayWhich(uplift)}. ${sayStands(uplift)}`}</p>
      <p class="footing-words govuk-body">{uplift.reason}</p>
      {approves ? (
        <Button href={to(look, `/finance/uplift/${uplift.upliftId}/approve`)}>Look at it and approve it</Button>
      ) : null}
      {uplift.approved === undefined ? <WhatItComesTo comes={comes} uplift={uplift} /> : null}
    </Layout>
  )
}

/** For how many, what it is in a year, and person by person. */
export function WhatItComesTo({ comes, uplift }: { comes: Comes; uplift: Uplift }): JSX.Element {
  const { people, lines } = comes
  return (
    <>
      <h2 class="govuk-heading-m">What it comes to</h2>
      <p class="govuk-body">{`${people.length === 1 ? 'One person gets more' : `${people.length} people get more`}, on ${sayLines(lines)}. In a year that is about ${sayMoney(yearlyMore(comes))} more, if all stays as it is on ${sayDay(uplift.from)}.`}</p>
      <Bars comes={comes} />
      <Weeks comes={comes} />
      <WideTable
        caption={
          people.length > PEOPLE_SHOWN ? `The first ${PEOPLE_SHOWN} of ${people.length} people` : 'For whom, a week'
        }
        captionClasses="govuk-table__caption--m"
        head={['Person', { children: 'Now', format: 'numeric' }, { children: 'Then', format: 'numeric' }]}
        rows={people
          .slice(0, PEOPLE_SHOWN)
          .map(({ personName, beforePence, afterPence }) => [
            personName,
            { children: sayMoney(beforePence), format: 'numeric' },
            { children: sayMoney(afterPence), format: 'numeric' },
          ])}
      />
    </>
  )
}

/** The weeks around the first day of the rise, of everybody together. */
function Weeks({ comes: { weeks } }: { comes: Comes }): JSX.Element {
  return (
    <>
      <h3 class="govuk-heading-s">Week by week, everybody together</h3>
      <p class="govuk-body">This is the money for each week, on whatever day it is paid.</p>
      <WeekBars weeks={weeks} />
      <Details summary="Every week in a table">
        <WideTable
          head={[
            'Week from',
            { children: 'Now', format: 'numeric' },
            { children: 'With the rise', format: 'numeric' },
            { children: 'More', format: 'numeric' },
          ]}
          rows={weeks.map(({ weekOf, beforePence, afterPence }) => [
            sayDate(weekOf),
            { children: sayMoney(beforePence), format: 'numeric' },
            { children: sayMoney(afterPence), format: 'numeric' },
            { children: sayMoney(afterPence - beforePence), format: 'numeric' },
          ])}
        />
      </Details>
    </>
  )
}

/** Four weeks before and after to one scale: an outline and a filled bar. The table beside it has the figures. */
function Bars({ comes: { beforePence, afterPence } }: { comes: Comes }): JSX.Element | null {
  if (afterPence === 0n) return null
  const long = (pence: bigint): number => Number((pence * BigInt(LONGEST_BAR)) / afterPence)
  const title = `A picture of four weeks: ${sayMoney(beforePence)} now, ${sayMoney(afterPence)} then`
  return (
    <svg
      class="footing-picture"
      viewBox="0 0 300 56"
      width="300"
      height="56"
      role="img"
      aria-labelledby="rise"
      font-family="system-ui, sans-serif"
    >
      <title id="rise">{title}</title>
      <text x="0" y="18" font-size="15" fill="currentColor">
        Now
      </text>
      <rect x="66" y="3" width={long(beforePence)} height="20" fill="none" stroke="currentColor" stroke-width="2" />
      <text x="0" y="46" font-size="15" fill="currentColor">
        Then
      </text>
      <rect x="66" y="31" width={long(afterPence)} height="20" fill="currentColor" />
    </svg>
  )
}
