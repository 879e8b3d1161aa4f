import type { JSX } from 'preact'
import { Button, InsetText, Tag } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { PA_PARTS, PA_WORDS, type PaPart } from '../managed.ts'
import type { Plan } from '../plan.ts'
import { sayLine } from '../words.ts'

/** What employing a personal assistant takes, part by part: each can be a line of the plan, and none has to be. */
export function AssistantPage({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Something in the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">What it takes to employ somebody</h1>
      <p class="govuk-body">
        If somebody works for you, you owe them more than pay. Each part can be a line of its own in the plan. Add those
        that you need, and leave the others.
      </p>
      <InsetText>
        We say no amounts here: they depend on the hours, the pay and the law of the day. A payroll service works them
        out. Ask which one your council knows.
      </InsetText>
      {PA_PARTS.map((part) => (
        <Part part={part} plan={plan} look={look} />
      ))}
      <p class="govuk-body">
        Money for these goes on when other payments pause. It is never counted as money left over.
      </p>
      <Button href={onRecord(look, '/plan')}>Go back to the plan</Button>
    </Layout>
  )
}

function Part({ part, plan, look }: { part: PaPart; plan: Plan; look: Look }): JSX.Element {
  const { text, means } = PA_WORDS[part]
  const there = plan.spendLines.filter(({ paPart }) => paPart === part)
  return (
    <>
      <h2 class="govuk-heading-s">
        {text} {there.length > 0 ? <Tag classes="govuk-tag--grey">In the plan</Tag> : null}
      </h2>
      <p class="govuk-body">{means}</p>
      {there.map((line) => (
        <p class="footing-words govuk-body">{`${line.what}: ${sayLine(line)}`}</p>
      ))}
      {plan.submitted ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${onRecord(look, '/plan/spend-lines/add')}?part=${part}`}>
            {`Add this to the plan: ${text}`}
          </a>
        </p>
      )}
    </>
  )
}
