import type { JSX } from 'preact'
import { Button, InsetText } from '#web/components/index.ts'
import { type Look, onRecord } from '#web/look.ts'

const isPerson = (look: Look): boolean => look.permit?.record?.personId === look.permit?.humanId

/** Before anything was asked: what will be here, and the way to it. */
export function NotAsked({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  const name = look.permit?.record?.personKnownAs
  return (
    <>
      <h1 class="govuk-heading-l">Nothing is with a decider yet</h1>
      <p class="govuk-body">
        {own
          ? 'When you and your worker both say yes to your plan, either of you can ask for a decision. Then you will see here who decides, and when.'
          : `When ${name} and you both say yes to the plan, either of you can ask for a decision. Then this page says who decides, and when.`}
      </p>
      <Button href={onRecord(look, '/decision/ask')}>Ask for a decision</Button>
    </>
  )
}

/** Three steps, in this order; the last is outside the council. */
export function HowToChallenge({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <>
      <h2 class="govuk-heading-m">If you think a decision is wrong</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          {isPerson(look)
            ? 'Talk to your worker. They can explain the reasons and ask for it to be looked at again.'
            : 'The person can talk to their worker. The worker explains the reasons and can ask for a second look.'}
        </li>
        <li>{`Complain to the council: ring ${council.name} on ${council.number}, ${council.when}. The council must answer in writing.`}</li>
        <li>
          If that does not put it right, go to the Local Government and Social Care Ombudsman: 0300 061 0614. It is
          free, and it does not belong to the council.
        </li>
      </ol>
      <InsetText>You can have somebody with you at each step: a friend, your family, or an advocate.</InsetText>
    </>
  )
}
