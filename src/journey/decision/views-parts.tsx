import type { JSX } from 'preact'
import { Button, InsetText } from '#web/components/index.ts'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import { isInvolved } from './involved.ts'

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

/** The letter once there is an answer, and three steps in this order; the last is outside the council. */
export function HowToChallenge({ decided, look }: { decided: boolean; look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <>
      {decided ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/decision/letter')}>
            {isPerson(look) ? 'Read the letter to you about this decision' : 'Read the letter about this decision'}
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">If you think a decision is wrong</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{decided ? <SaySo look={look} /> : 'Once there is an answer, somebody else can look at it again.'}</li>
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

/** The way to say that it is wrong, for the person or typed for them; others see where that stands. */
function SaySo({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  const path = own ? 'challenge' : isInvolved(look.permit) ? 'challenge-for-person' : 'challenged'
  return (
    <>
      <a class="govuk-link" href={onRecord(look, `/decision/${path}`)}>
        {own
          ? 'Tell us what is wrong'
          : path === 'challenged'
            ? 'See whether it was challenged'
            : 'Write down what they say is wrong'}
      </a>
      {own
        ? ', here or through your worker. Somebody who did not decide it looks at it again.'
        : '. Somebody who did not decide it looks at it again.'}
    </>
  )
}
