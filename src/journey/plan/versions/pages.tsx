import { page } from '#web/page.ts'
import { planVersionOf } from '../reads.ts'
import { twoVersionsOf, versionListOf } from './reads.ts'
import { OneVersion, TwoVersions, VersionsPage } from './views.tsx'

export const versionRoutes = [
  page({
    path: '/budgets/:budget/plan/versions',
    may: ['plan', 'see'],
    purpose: 'to see every version of the plan and what became of it',
    load: versionListOf,
    view: (versions, look) => <VersionsPage versions={versions} look={look} />,
  }),
  page({
    path: '/budgets/:budget/plan/versions/:version',
    may: ['plan', 'see'],
    purpose: 'to read one version of the plan',
    load: (tx, permit, { params }) => planVersionOf(tx, permit, params.version ?? ''),
    view: (plan, look) => <OneVersion plan={plan} look={look} />,
  }),
  page({
    path: '/budgets/:budget/plan/versions/:version/with/:other',
    may: ['plan', 'see'],
    purpose: 'to see in what two versions of the plan differ',
    load: (tx, permit, { params }) => twoVersionsOf(tx, permit, params.version ?? '', params.other ?? ''),
    view: (shape, look) => <TwoVersions {...shape} look={look} />,
  }),
]
