import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { SORT_WORDS } from '#journey/plan/index.ts'
import { WideTable } from '#web/components/index.ts'
import type { Look } from '#web/look.ts'
import type { Bought } from './public.ts'
import { ENOUGH_PEOPLE } from './rules.ts'
import { PublicPage } from './views-parts.tsx'

/** What people here bought: how many, and what half of them pay at most. Nobody can be found out. */
export function BoughtPage({ bought, look }: { bought: readonly Bought[]; look: Look }): JSX.Element {
  return (
    <PublicPage look={look} path="/about/bought">
      <p class="govuk-body">
        These are ideas, not a list to choose from. Your goal comes first, and something else may suit you.
      </p>
      {bought.length === 0 ? (
        <p class="govuk-body">
          {`Nothing stands here yet. As soon as ${ENOUGH_PEOPLE} people have bought one sort of thing, you read here how many they are and what they pay. We wait for ${ENOUGH_PEOPLE}, so that nobody can be found out.`}
        </p>
      ) : (
        <>
          <WideTable
            caption="From plans that got a yes in the last two years"
            head={['What', { children: 'People', format: 'numeric' }, 'Half of them pay at most']}
            rows={bought.map((one) => [SORT_WORDS[one.sort], { children: one.people, format: 'numeric' }, pays(one)])}
          />
          <p class="govuk-body">
            {`We say nothing of fewer than ${ENOUGH_PEOPLE} people, so that nobody can be found out. We round each amount up to a whole pound.`}
          </p>
        </>
      )}
    </PublicPage>
  )
}

function pays({ weeklyPence, oncePence }: Bought): string {
  const said = [
    ...(weeklyPence === undefined ? [] : [`${sayMoney(weeklyPence)} a week`]),
    ...(oncePence === undefined ? [] : [`${sayMoney(oncePence)} once`]),
  ]
  return said.length === 0 ? 'Too few to say' : said.join(', or ')
}
