import type { JSX } from 'preact'
import type { Look } from '#web/look.ts'
import type { Story } from './public.ts'
import { PublicPage } from './views-parts.tsx'

/** What others tell of their budgets. */
export const StoriesPage = ({ stories, look }: { stories: readonly Story[]; look: Look }): JSX.Element => (
  <PublicPage look={look} path="/about/stories">
    {stories.length === 0 ? (
      <p class="govuk-body">
        Nobody has told a story here yet. When somebody does and agrees to it, you read it here. Until then, ask your
        worker what budgets did for others.
      </p>
    ) : (
      <p class="govuk-body">People told these stories, and agreed that you read them. Some names are not their own.</p>
    )}
    <Stories stories={stories} />
  </PublicPage>
)

export const Stories = ({ stories }: { stories: readonly Story[] }): JSX.Element => (
  <>
    {stories.map(({ title, words, toldAs }) => (
      <section>
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="footing-said-by govuk-body">{`Told as ${toldAs}`}</p>
        <p class="footing-words govuk-body">{words}</p>
      </section>
    ))}
  </>
)
