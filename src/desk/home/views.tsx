import type { JSX } from 'preact'
import { InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'

type Shared = { budget_id: string; known_as: string; items: readonly string[] }

/** What somebody shares or asks; for a carer with whom the plan is shared, the way to add help in a bad time as well. */
const linksTo = ({ budget_id, known_as, items }: Shared, isCarer: boolean): { path: string; text: string }[] => [
  ...(items.includes('my-budget') ? [{ path: `/budgets/${budget_id}`, text: `What ${known_as} shares with you` }] : []),
  ...(items.includes('plan') && isCarer
    ? [{ path: `/budgets/${budget_id}/unwell`, text: `When ${known_as} is not well` }]
    : []),
  ...(items.includes('carer-questions') && isCarer
    ? [{ path: `/budgets/${budget_id}/carer-part`, text: `${known_as} would like to know how you see things` }]
    : []),
  ...(items.includes('answers')
    ? [{ path: `/budgets/${budget_id}/shared-answers`, text: `Answers that ${known_as} lets you read` }]
    : []),
]

/** For whoever has several first pages, or sees what others share with them. */
export function Home(props: {
  pages: readonly { path: string; text: string }[]
  /** How many views of a difference are asked of this human. */
  asked: number
  /** The same of goals that two people see differently at a review. */
  goalsAsked: number
  /** How many endings wait for this human to listen to both sides. */
  listens: number
  shared: readonly Shared[]
  look: Look
}): JSX.Element {
  const { pages, asked, goalsAsked, listens, shared, look } = props
  const third = asked === 0 ? [] : [{ path: '/third-views', text: 'Somebody asks how you see something' }]
  const links = [
    ...third,
    ...(goalsAsked === 0 ? [] : [{ path: '/review-views', text: 'Somebody asks how you see a goal' }]),
    ...(listens === 0 ? [] : [{ path: '/ending-views', text: 'Two people want you to listen to them both' }]),
    ...pages,
    ...shared.flatMap((one) => linksTo(one, look.permit?.roles.includes('carer') ?? false)),
  ]
  return (
    <Layout look={look} title="Home">
      <h1 class="govuk-heading-l">{`Hello, ${look.permit?.knownAs}`}</h1>
      {links.length === 0 ? (
        <InsetText>
          {`There is nothing for you here yet. When somebody shares their page with you, it will stand here. Until then, ring ${look.settings.phones.council.name} on ${look.settings.phones.council.number}.`}
        </InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {links.map(({ path, text }) => (
            <li>
              <a class="govuk-link govuk-!-font-size-24" href={to(look, path)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
