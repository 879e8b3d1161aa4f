import type { JSX } from 'preact'
import { dayInLondon, sayDate } from '#core/day.ts'
import { Button, Checkboxes, Input, SummaryList, WarningText } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, type Look, to } from '#web/look.ts'
import type { GivenRole, StaffMember } from './staff.ts'
import { ROLE_WORDS, STAFF_DONE } from './words.ts'

const sayRoles = (roles: readonly GivenRole[]): string =>
  roles.length === 0 ? 'Does nothing here any more' : roles.map((role) => ROLE_WORDS[role].name).join(', ')

/** How far somebody has come. */
export function sayHowFar({ hasBegun, linkUntil, roles }: StaffMember): string {
  if (roles.length === 0) return ''
  if (linkUntil !== undefined) return `Has a link that works until ${sayDate(dayInLondon(linkUntil))}.`
  return hasBegun ? '' : 'Cannot sign in yet: give them a new link.'
}

/** Who comes in here for other people's budgets. */
export function StaffPage({ staff, look }: { staff: readonly StaffMember[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="People who work here" back={{ href: to(look, '/home') }} doneWords={STAFF_DONE}>
      <h1 class="govuk-heading-l">People who work here</h1>
      <p class="govuk-body">
        Whoever stands here can sign in and do what is named. People who may have a budget are not here: a worker begins
        with them.
      </p>
      <Button href={to(look, '/people-here/add')}>Let somebody in</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/people-here/let-address-go')}>
          Somebody with a budget has lost their e-mail
        </a>
      </p>
      <SummaryList
        rows={staff.map((one) => ({
          key: one.name,
          value: (
            <>
              {sayRoles(one.roles)}
              <br />
              {one.email ?? 'No e-mail address, so no way to sign in'}
              {sayHowFar(one) === '' ? null : (
                <>
                  <br />
                  {sayHowFar(one)}
                </>
              )}
            </>
          ),
          actions: [
            {
              href: to(look, `/people-here/${one.humanId}`),
              text: 'Change',
              visuallyHiddenText: `what ${one.name} does`,
            },
          ],
        }))}
      />
    </Layout>
  )
}

/** In the order in which a council needs them. */
const OFFERED = Object.keys(ROLE_WORDS) as GivenRole[]

const roleBoxes = (look: Look, now: readonly GivenRole[]): JSX.Element => (
  <Checkboxes
    {...bindSome(look, 'roles', now)}
    legend="What do they do here?"
    hint="One human may do several things. Nobody ever says yes to what they wrote or drafted themselves."
    items={OFFERED.map((role) => ({ value: role, text: ROLE_WORDS[role].name, hint: ROLE_WORDS[role].does }))}
  />
)

export function AddPage({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Let somebody in" back={{ href: to(look, '/people-here') }}>
      <h1 class="govuk-heading-l">Let somebody in</h1>
      <p class="govuk-body">You get a link for them. With it they choose a password of their own.</p>
      <Form look={look}>
        <Input {...bind(look, 'name')} label="Their full name" autocomplete="off" spellcheck={false} />
        <Input {...bind(look, 'knownAs')} label="What they like to be called" autocomplete="off" spellcheck={false} />
        <Input
          {...bind(look, 'email')}
          label="Their e-mail address at work"
          hint="They sign in with it."
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
        {roleBoxes(look, [])}
        <Button preventDoubleClick>Let them in</Button>
      </Form>
    </Layout>
  )
}

/** One of them: what they do, and the way to a new link. */
export function MemberPage({ member, look }: { member: StaffMember; look: Look }): JSX.Element {
  const { name, email, roles, humanId } = member
  return (
    <Layout look={look} title="What somebody does here" back={{ href: to(look, '/people-here') }}>
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body">
        <span class="govuk-!-text-break-word">{email ?? 'No e-mail address, so no way to sign in'}</span>
        {sayHowFar(member) === '' ? '' : `. ${sayHowFar(member)}`}
      </p>
      <Form look={look}>
        {roleBoxes(look, roles)}
        <p class="govuk-body">
          If somebody leaves, untick everything. What they wrote stays, with their name. Then name{' '}
          <a class="govuk-link" href={to(look, '/workers')}>
            another worker for their people
          </a>
          , and look at{' '}
          <a class="govuk-link" href={to(look, '/stuck')}>
            the plans that wait for them
          </a>
          .
        </p>
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      {roles.length === 0 || email === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, `/people-here/${humanId}/invite`)}>
            They cannot get in: make a new link
          </a>
        </p>
      )}
    </Layout>
  )
}

export function InvitePage({ member, look }: { member: StaffMember; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="A new link" back={{ href: to(look, `/people-here/${member.humanId}`) }}>
      <h1 class="govuk-heading-l">{`Make a new link for ${member.name}?`}</h1>
      <WarningText>
        Whoever has the link comes in as them. Give it to them alone, and only if they asked you.
      </WarningText>
      <p class="govuk-body">
        Once they have used it, their old password works no more, and they are signed out everywhere else. That you made
        it is written down.
      </p>
      <Form look={look}>
        <Button preventDoubleClick>Make the link</Button>
      </Form>
    </Layout>
  )
}
