import type { JSX } from 'preact'
import { Button, Input, InsetText } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { NO_MONEY_TODAY } from '../words.ts'
import type { Guest, Invitation } from './inviting.ts'
import { invitationParts } from './parts.ts'
import { coming } from './rules.ts'
import { GUEST_PAGE, INVITATION, INVITING_DONE } from './words.ts'

type Shown = { invitation: Invitation | undefined; look: Look }

/** The invitation as a page: the same words as on paper, and what can be done about it in a tap or two. */
export function InvitationPage({ invitation, look }: Shown): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title="The invitation" back={{ href: onRecord(look, '/review') }} doneWords={INVITING_DONE}>
      <h1 class="govuk-heading-l">
        {invitation === undefined ? INVITATION.none : own ? INVITATION.title : INVITATION.titleFor(knownAs(look))}
      </h1>
      {invitation === undefined ? (
        <>
          <InsetText>{`${NO_MONEY_TODAY} ${INVITATION.noneSays}`}</InsetText>
          <Button href={onRecord(look, '/review/ask')}>{own ? 'Ask for a review' : 'Plan a review'}</Button>
        </>
      ) : (
        <>
          <InsetText>{NO_MONEY_TODAY}</InsetText>
          {own ? <OwnSteps invitation={invitation} look={look} /> : <HowFar invitation={invitation} look={look} />}
          <TheLetter invitation={invitation} look={look} />
        </>
      )}
    </Layout>
  )
}

/** The person's two answers first, each a tap; neither is needed. */
function OwnSteps({ invitation, look }: { invitation: Invitation; look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body-l">{INVITATION.on(invitation.meetOn)}</p>
      {invitation.fineOn === undefined ? (
        <Press look={look} path={onRecord(look, '/review/fine')}>
          {INVITATION.isFine}
        </Press>
      ) : (
        <p class="govuk-body">{INVITATION.fineSince(true, '', invitation.fineOn)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review/day')}>
          {INVITATION.otherDay}
        </a>
      </p>
    </>
  )
}

/** For the worker: whether it went out, and whether there is an answer. No answer has no effect. */
export function HowFar({ invitation, look }: { invitation: Invitation; look: Look }): JSX.Element {
  const { invitedOn, fineOn } = invitation
  return (
    <InsetText>
      <p class="govuk-body">
        {invitedOn === undefined
          ? INVITATION.notYet(look.settings.reviews.inviteDays)
          : INVITATION.invitedSince(invitedOn)}
      </p>
      {fineOn !== undefined ? (
        <p class="govuk-body">{INVITATION.fineSince(false, knownAs(look), fineOn)}</p>
      ) : invitedOn === undefined ? null : (
        <p class="govuk-body">{INVITATION.noAnswer(knownAs(look))}</p>
      )}
    </InsetText>
  )
}

function TheLetter({ invitation, look }: { invitation: Invitation; look: Look }): JSX.Element {
  return (
    <>
      {invitationParts(invitation).map(({ heading, blocks }) => (
        <>
          <h2 class="govuk-heading-m">{heading}</h2>
          {blocks.map((piece) =>
            piece.kind === 'list' ? (
              <ul class="govuk-list govuk-list--bullet">
                {piece.items.map((item) => (
                  <li>{item}</li>
                ))}
              </ul>
            ) : (
              <p class="govuk-body">{piece.text}</p>
            ),
          )}
          {heading === INVITATION.who ? <WhoLinks guests={invitation.guests} look={look} /> : null}
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/review/invitation.pdf')}>
          {INVITATION.keep}
        </a>
      </p>
    </>
  )
}

function WhoLinks({ guests, look }: { guests: readonly Guest[]; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <ul class="govuk-list govuk-!-display-none-print">
      {guests.map(({ name, refusedOn }) =>
        refusedOn === undefined ? null : <li>{INVITATION.refused(own, name, refusedOn)}</li>,
      )}
      {own
        ? coming(guests).map(({ guestId, name }) => (
            <li>
              <a class="govuk-link" href={onRecord(look, `/review/guests/${guestId}/no`)}>
                {INVITATION.noTo(name)}
              </a>
            </li>
          ))
        : null}
      <li>
        <a class="govuk-link" href={onRecord(look, '/review/guests')}>
          {own ? INVITATION.bringLink : INVITATION.addLink}
        </a>
      </li>
    </ul>
  )
}

/** Who comes besides, and why. */
export function GuestForm({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  const title = own ? GUEST_PAGE.own : GUEST_PAGE.worker
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/review/invitation') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{own ? GUEST_PAGE.ownLead : GUEST_PAGE.lead(knownAs(look))}</p>
      <Form look={look}>
        <Input {...bind(look, 'name')} label={GUEST_PAGE.name} hint={GUEST_PAGE.nameHint} />
        <Input {...bind(look, 'why')} label={GUEST_PAGE.why} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** One button, for a tap that came to its own page: no to somebody, or yes to the day. */
export function OneButton(props: { title: string; says: string; button: string; look: Look }): JSX.Element {
  const { title, says, button, look } = props
  return (
    <Layout look={look} title="The invitation" back={{ href: onRecord(look, '/review/invitation') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{says}</p>
      <Form look={look}>
        <Button preventDoubleClick>{button}</Button>
      </Form>
    </Layout>
  )
}
