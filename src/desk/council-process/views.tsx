import type { JSX } from 'preact'
import { type Day, sayDate, sayDay } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import { sayMoney } from '#core/money.ts'
import type { Settings } from '#council/index.ts'
import type { Version } from '#council/reads.ts'
import { cutOffOf, type Decider, nextPanelDay, sayPanelDays, sayRoutes } from '#journey/decision/index.ts'
import { Button, Details, InsetText, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import { sayWritten } from '../part-settings/words.ts'
import type { CouncilProcess } from './reads.ts'
import { stepsOf } from './rules.ts'
import { DONE } from './words.ts'

/** How the council decides as people read it: now, from a coming day, and before. */
export function ProcessPage({ process, look }: { process: CouncilProcess; look: Look }): JSX.Element {
  const { versions, deciders } = process
  const { now, coming, earlier } = inForce(distinct(versions), look.today)
  const part = (version: Version) => (
    <>
      <h3 class="govuk-heading-s">{`From ${sayDate(version.from)}`}</h3>
      <OneVersion version={version} deciders={deciders} today={look.today} />
    </>
  )
  return (
    <Layout look={look} title="How we decide" back={{ href: to(look, '/settings') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">How we decide</h1>
      <p class="govuk-body">
        Whoever asked for a plan, or wrote in it, never decides it. Here you set who does, by when, and up to what
        amount.
      </p>
      {now === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`In force since ${sayDate(now.from)}`}</h2>
          <Holes process={now.settings.process} deciders={deciders} look={look} />
          <OneVersion version={now} deciders={deciders} today={look.today} />
        </>
      )}
      <h2 class="govuk-heading-m">Coming</h2>
      {coming.length === 0 ? (
        <p class="govuk-body">Nothing else is set. Another way stands here from the day it is written down.</p>
      ) : (
        coming.map(part)
      )}
      <Button href={to(look, '/council-process/change')}>Change how we decide</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/stuck')}>
          Plans that nobody can decide as it stands
        </a>
      </p>
      {earlier.length === 0 ? null : <Details summary="What held before">{earlier.map(part)}</Details>}
    </Layout>
  )
}

/** Versions in which nothing of this part changed say nothing new: of equal ones that follow one another the first counts. */
const distinct = (versions: readonly Version[]): readonly Version[] =>
  versions.filter((one, at) => {
    const before = versions[at + 1]
    return before === undefined || before.from === one.from || says(before) !== says(one)
  })

const says = ({ settings }: Version): string =>
  JSON.stringify(settings.process, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

/** What no longer holds in what is in force: a role that is gone, panel days that have run out. */
function Holes({
  process,
  deciders,
  look,
}: {
  process: Settings['process']
  deciders: readonly Decider[]
  look: Look
}): JSX.Element | null {
  const holds = (humanId: string, body: 'manager' | 'panel'): boolean =>
    deciders.some((one) => one.humanId === humanId && one.bodies.includes(body))
  const last = [...process.panelDays].sort().at(-1)
  const holes = [
    ...(holds(process.managerId, 'manager') ? [] : ['The manager who is asked first no longer holds the role.']),
    ...(holds(process.panelChairId, 'panel') ? [] : ['Whoever chairs the panel no longer holds the role.']),
    ...(last !== undefined && last < look.today
      ? [`The last panel day that was set was ${sayDate(last)}. Since then we count on from the usual weeks.`]
      : []),
  ]
  return holes.length === 0 ? null : (
    <InsetText>
      {holes.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </InsetText>
  )
}

type Part = { version: Version; deciders: readonly Decider[]; today: Day }

function OneVersion({ version, deciders, today }: Part): JSX.Element {
  const { process } = version.settings
  const nameOf = (humanId: string): string =>
    deciders.find((one) => one.humanId === humanId)?.name ?? 'somebody who holds no such role today'
  const next = nextPanelDay(process, version.from > today ? version.from : today)
  return (
    <>
      <p class="govuk-body">This is what people read. The first sentence that fits is how it is decided:</p>
      <ol class="govuk-list govuk-list--number">
        {sayRoutes(process).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
      <ul class="govuk-list govuk-list--bullet">
        <li>{`${nameOf(process.managerId)} is asked first where a manager decides. ${sayWithin(process.managerWorkingDays)}`}</li>
        <li>{`${nameOf(process.panelChairId)} is asked first where the panel decides. ${sayPanelDays(process, today)}`}</li>
        <li>{`Up to ${process.panelAgendaMax} plans fit on one panel day. For ${sayDay(next)} they must be sent by ${sayDate(cutOffOf(next, process))}.`}</li>
        <li>{`After ${process.updateEveryDays === 1 ? '1 day' : `${process.updateEveryDays} days`} of silence people are told where it stands.`}</li>
        <li>{`Help until there is an answer: a manager may agree up to ${sayMoney(process.interimUpToWeeklyPence)} a week.`}</li>
      </ul>
      <WhoCould
        deciders={deciders}
        limits={process.limits}
        caption="Who could say yes to what, of those who hold the role today"
      />
      <p class="govuk-body-s">{sayWritten(version)}</p>
    </>
  )
}

const sayWithin = (days: number): string =>
  days === 0
    ? 'They answer on the same day.'
    : `They answer within ${days === 1 ? '1 working day' : `${days} working days`}.`

/** Up to which amount who could say yes. */
export function WhoCould(props: {
  deciders: readonly Decider[]
  limits: Readonly<Settings['process']['limits']>
  caption: string
}): JSX.Element {
  return (
    <Table
      caption={props.caption}
      captionClasses="govuk-table__caption--s"
      head={['In a year', 'Who']}
      rows={stepsOf(props.deciders, props.limits).map(({ upToYearlyPence, able }) => [
        upToYearlyPence === undefined ? 'However much it is' : `Up to ${sayMoney(upToYearlyPence)}`,
        able.length === 0 ? 'Nobody' : able.map(({ name }) => name).join(', '),
      ])}
    />
  )
}
