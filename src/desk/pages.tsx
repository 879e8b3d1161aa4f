import { page } from '#web/page.ts'
import { Layout } from '#web/layout.tsx'
import { onRecord, to } from '#web/look.ts'
import { ownBudget } from './store.ts'

export const deskRoutes = [
  page({
    path: '/home',
    may: ['desk', 'home'],
    purpose: 'to find my first page',
    load: (tx, permit) => tx.run(ownBudget, { human: permit.humanId }),
    view: ([own], look) => (
      <Layout look={look} title="Home">
        <h1 class="govuk-heading-l">{`Hello, ${look.permit?.knownAs}`}</h1>
        {own === undefined ? null : <a href={to(look, `/budgets/${own.budget_id}`)}>My budget</a>}
      </Layout>
    ),
  }),
  page({
    path: '/budgets/:budget',
    may: ['budget', 'see'],
    purpose: 'to see what my budget is for and what happens next',
    load: async (_, permit) => permit.record,
    view: (record, look) => (
      <Layout look={look} title="My page">
        <h1 class="govuk-heading-l">{`Good morning, ${record.personKnownAs}`}</h1>
        <a class="govuk-link" href={onRecord(look, '/offer')}>
          Offer
        </a>
      </Layout>
    ),
  }),
]
