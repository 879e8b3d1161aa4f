import { settingsIn } from '#council/reads.ts'
import { form, page } from '#web/page.ts'
import { approveUplift, proposeUplift } from './deeds.ts'
import { ApproveForm, ProposeForm } from './form-views.tsx'
import { upliftFields } from './forms.ts'
import { upliftOf, upliftsOf, whatItComesTo } from './reads.ts'
import { UpliftPage, UpliftsPage } from './views.tsx'
import { UPLIFT_DONE, UPLIFT_WORDS } from './words.ts'

const at = (uplift: string | undefined, done: string): string => `/finance/uplift/${uplift}?done=${done}`

/** A rise and what it comes to as things are. Asks in steps. */
const withComes = async (tx: Parameters<typeof upliftOf>[0], upliftId: string) => {
  const uplift = await upliftOf(tx, upliftId)
  return uplift && { uplift, comes: await whatItComesTo(tx, uplift) }
}

export const upliftRoutes = [
  page({
    path: '/finance/uplift',
    may: ['uplift', 'see'],
    purpose: 'to see which payments rise, since when and by how much',
    load: async (tx) => ({ uplifts: await upliftsOf(tx) }),
    view: ({ uplifts }, look) => <UpliftsPage uplifts={uplifts} look={look} />,
  }),
  form({
    path: '/finance/uplift/propose',
    may: ['uplift', 'propose'],
    purpose: 'to propose that payments rise from a day on',
    fields: upliftFields,
    words: UPLIFT_WORDS,
    load: async (tx, permit) => ({ codes: (await settingsIn(tx, permit.today)).money.codes }),
    view: ({ codes }, look) => <ProposeForm codes={codes} look={look} />,
    deed: (tx, permit, { from, percent: basisPoints, which, code, reason }) =>
      proposeUplift(tx, permit, {
        ...{ from, basisPoints, reason, paOnly: which === 'employed' },
        code: code === '' ? undefined : code,
      }),
    next: (_, { id }) => at(id, 'proposed'),
  }),
  page({
    path: '/finance/uplift/:uplift',
    may: ['uplift', 'see'],
    purpose: 'to see what a rise comes to, and for whom',
    load: (tx, _, { params }) => withComes(tx, params.uplift ?? ''),
    inSteps: true,
    view: (shape, look) => <UpliftPage {...shape} look={look} />,
    done: UPLIFT_DONE,
  }),
  form({
    path: '/finance/uplift/:uplift/approve',
    may: ['uplift', 'approve'],
    purpose: 'to approve a rise that somebody else proposed',
    fields: {},
    freshSignIn: true,
    words: UPLIFT_WORDS,
    load: (tx, _, { params }) => withComes(tx, params.uplift ?? ''),
    inSteps: true,
    stamp: ({ uplift, comes }) => JSON.stringify([uplift.upliftId, comes.lines, `${comes.afterPence}`]),
    view: (shape, look) => <ApproveForm {...shape} look={look} />,
    deed: (tx, permit, _, { params }) => approveUplift(tx, permit, params.uplift ?? ''),
    next: ({ params }) => at(params.uplift, 'approved'),
  }),
]
