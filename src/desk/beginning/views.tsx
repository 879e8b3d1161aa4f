import type { JSX } from 'preact'
import { Button, InsetText, Tag, TaskList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, to } from '#web/look.ts'
import type { Needed } from './beginning.ts'
import { BEFORE_WORDS, NEEDED_WORDS } from './words.ts'

const GROUPS = ['offer', 'payment', 'ending'] as const

const sayMissing = (count: number): string =>
  count === 1 ? '1 thing is still missing.' : `${count} things are still missing.`

/** What is there and what is still missing before a council can offer, pay and end. */
export function BeginningPage({ needed, look }: { needed: readonly Needed[]; look: Look }): JSX.Element {
  const missing = needed.filter(({ isThere }) => !isThere).length
  return (
    <Layout look={look} title="Before you begin" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Before you begin</h1>
      <p class="govuk-body">
        {missing === 0
          ? 'Everything is there. You can offer budgets, pay them and end them well.'
          : `${sayMissing(missing)} Nothing here stops you: it says beforehand what you will need.`}
      </p>
      {GROUPS.map((before) => (
        <Group before={before} needed={needed.filter((one) => one.before === before)} look={look} />
      ))}
      <InsetText>
        {`People see ${look.council.name} at ${to(look, '/')}: what a budget is, whom to ring, and how to ask for one.`}
      </InsetText>
      <Button href={to(look, '/people-here')}>People who work here</Button>
    </Layout>
  )
}

function Group(props: { before: Needed['before']; needed: readonly Needed[]; look: Look }): JSX.Element {
  const { before, needed, look } = props
  return (
    <>
      <h2 class="govuk-heading-m">{BEFORE_WORDS[before]}</h2>
      <TaskList
        idPrefix={`before-${before}`}
        items={needed.map(({ key, isThere }) => ({
          title: NEEDED_WORDS[key].title,
          href: to(look, NEEDED_WORDS[key].path),
          hint: NEEDED_WORDS[key].why,
          status: isThere ? 'There' : <Tag>Missing</Tag>,
        }))}
      />
    </>
  )
}
