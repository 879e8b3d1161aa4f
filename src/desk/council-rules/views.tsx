import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import { sayMoney } from '#core/money.ts'
import type { Version } from '#council/reads.ts'
import { weeklyFor } from '#journey/amount/index.ts'
import { Button, Details, InsetText, Table } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { CouncilRules } from './reads.ts'
import { mostPoints } from './rules.ts'
import { DONE } from './words.ts'

/** What holds now, what is coming and what held before. */
export function RulesPage({ rules, look }: { rules: CouncilRules; look: Look }): JSX.Element {
  const { now, coming, earlier } = inForce(rules.versions, look.today)
  return (
    <Layout look={look} title="The rules for a first guess" back={{ href: to(look, '/settings') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">The rules for a first guess</h1>
      <p class="govuk-body">
        Each answer gives points, and points give an amount a week. Every person reads each step of it. It is a first
        guess: the plan says what is really needed, and a decision is made about the plan.
      </p>
      <InsetText>
        There is no upper limit in these rules, and there can be none: the amount must be enough to meet the need.
      </InsetText>
      {now === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{`In force since ${sayDate(now.from)}`}</h2>
          <OneVersion version={now} questions={rules.questions} />
        </>
      )}
      <h2 class="govuk-heading-m">Coming</h2>
      {coming.length === 0 ? (
        <p class="govuk-body">Nothing else is set. New rules stand here from the day they are written down.</p>
      ) : (
        coming.map((version) => (
          <>
            <h3 class="govuk-heading-s">{`From ${sayDate(version.from)}`}</h3>
            <OneVersion version={version} questions={rules.questions} />
          </>
        ))
      )}
      <Button href={to(look, '/council-rules/change')}>Set new rules</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/council-process')}>
          How we decide, and who
        </a>
      </p>
      {earlier.length === 0 ? null : (
        <Details summary="What held before">
          {earlier.map((version) => (
            <>
              <h3 class="govuk-heading-s">{`From ${sayDate(version.from)}`}</h3>
              <OneVersion version={version} questions={rules.questions} />
            </>
          ))}
        </Details>
      )}
    </Layout>
  )
}

const sayPoints = (count: number): string => (count === 1 ? '1 point' : `${count} points`)

function OneVersion({ version, questions }: { version: Version; questions: number }): JSX.Element {
  const { settings, byName, on } = version
  const { rates, smallPlan } = settings
  const { points } = rates
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>{`“I manage” gives ${sayPoints(points.manage)}, “with some help” ${sayPoints(points['some-help'])}, “I cannot” ${sayPoints(points.cannot)}, “I do not know” ${sayPoints(points['dont-know'])}.`}</li>
        <li>{`One point gives ${sayMoney(rates.pencePerPoint)} a week.`}</li>
        {rates.bands.map(({ fromPoints, weeklyPence }, index) => (
          <li>{`From ${sayPoints(fromPoints)} on: ${sayMoney(weeklyPence)} a week${index === rates.bands.length - 1 ? ', and each further point adds as usual' : ''}.`}</li>
        ))}
        <li>{`A plan is small up to ${sayMoney(smallPlan.weeklyPence)} a week, or ${sayMoney(smallPlan.oncePence)} once. It needs only a few answers.`}</li>
      </ul>
      <Table
        caption="What points come to"
        captionClasses="govuk-table__caption--s"
        head={['Points', { children: 'A week', format: 'numeric' }]}
        rows={examples(mostPoints(points, questions)).map((count) => [
          sayPoints(count),
          { children: sayMoney(weeklyFor(count, rates).totalPence), format: 'numeric' },
        ])}
      />
      <p class="govuk-body-s">{`Version ${rates.version}${byName === undefined ? '' : `, written down by ${byName} on ${sayDate(on)}`}.`}</p>
    </>
  )
}

/** A few numbers of points up to the most that answers can come to. */
const examples = (most: number): number[] =>
  [...new Set([1, 2, 3, 4, 5].map((part) => Math.round((most * part) / 5)))].filter((count) => count > 0)
