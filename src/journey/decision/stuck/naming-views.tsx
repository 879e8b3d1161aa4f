import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, to } from '#web/look.ts'
import type { StuckCase } from './reads.ts'
import { sayWait } from './wait.ts'
import { STUCK_SAYS, sayBody } from './words.ts'

/** Names somebody who can decide; the person reads who and why. */
export function NamePage({ stuck, look }: { stuck: StuckCase | undefined; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Name somebody else" back={{ href: to(look, '/stuck') }}>
      <h1 class="govuk-heading-l">Who decides this plan instead?</h1>
      {stuck === undefined ? (
        <>
          <p class="govuk-body">
            Nobody needs to be named: it was decided meanwhile, or whoever is named for it can decide it.
          </p>
          <Button href={to(look, '/stuck')}>See what is stuck</Button>
        </>
      ) : (
        <Naming stuck={stuck} look={look} />
      )}
    </Layout>
  )
}

function Naming({ stuck, look }: { stuck: StuckCase; look: Look }): JSX.Element {
  const { one, why, others } = stuck
  return (
    <>
      <p class="govuk-body">{STUCK_SAYS[why](one.deciderName)}</p>
      <p class="govuk-body">{`It comes to ${sayMoney(one.yearlyPence)} a year, and waits ${sayWait(one.submittedOn, look)}.`}</p>
      {others.length === 0 ? (
        <>
          <InsetText>
            Nobody else could decide it. Give a manager or a panel member a higher limit, or give somebody the role.
          </InsetText>
          <Button href={to(look, '/council-process/change')}>Change how we decide</Button>
        </>
      ) : (
        <Form look={look}>
          <Radios
            {...bind(look, 'who')}
            legend="Who decides now?"
            hint="The person reads who it is, and why. Their wait is counted on."
            items={others.map(({ deciderId, deciderName, body }) => ({
              value: deciderId,
              text: `${deciderName}, ${sayBody(body)}`,
            }))}
          />
          <Button preventDoubleClick>Name this human</Button>
        </Form>
      )}
    </>
  )
}
