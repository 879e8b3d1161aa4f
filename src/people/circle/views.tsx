import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, Radios } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { ANY_ITEMS, type Circle, type Helper, ITEMS, type Member } from './circle.ts'
import { CALLED, CHOICE, DONE, HELPER_WORDS, ROLE_WORDS, SEES } from './words.ts'

type Props = { circle: Circle; look: Look }

/** Who is around the person, and what each of them sees. Each thing is shared or taken back with one tap. */
export function CirclePage({ circle, look }: Props): JSX.Element {
  const { members, helpers } = circle
  return (
    <Layout look={look} title="Who sees what" back={{ href: onRecord(look, '') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Who is in my circle</h1>
      <p class="govuk-body">
        These people see what you share, and nothing else. You can take each thing back with one tap. It works at once,
        and we do not tell them.
      </p>
      {members.length + helpers.length === 0 ? (
        <p class="govuk-body">Nobody is here yet. When you share something with somebody, they stand here.</p>
      ) : null}
      {members.map((member) => (
        <One member={member} look={look} />
      ))}
      {helpers.map((helper) => (
        <Helping helper={helper} look={look} />
      ))}
      <Button href={onRecord(look, '/circle/share')}>Share something with somebody new</Button>
      <p class="govuk-body">
        Your worker sees your plan too, and so do those who decide on it and those who pay. If somebody pushes you to
        share, you can say no. Talk to your worker about it.
      </p>
    </Layout>
  )
}

function One({ member, look }: { member: Member; look: Look }): JSX.Element {
  const { name, roles, sees, humanId } = member
  const open = ANY_ITEMS.filter((item) => sees.some((one) => one.item === item))
  return (
    <>
      <h2 class="govuk-heading-m">{name}</h2>
      {roles.map((role) => (
        <p class="govuk-body">{ROLE_WORDS[role]}</p>
      ))}
      <p class="govuk-body">{`${name} sees:`}</p>
      <ul class="govuk-list govuk-list--bullet">
        {sees.map(({ item, since }) => (
          <li>{`${SEES[item]}, since ${sayDate(since)}`}</li>
        ))}
      </ul>
      {open.map((item) => (
        <Press
          look={look}
          path={onRecord(look, '/circle/withdraw')}
          classes="govuk-button--secondary"
          send={{ with: humanId, item }}
        >
          {`Stop sharing ${CALLED[item]} with ${name}`}
        </Press>
      ))}
      {open.includes('plan') ? null : (
        <Press look={look} path={onRecord(look, '/circle/share')} send={{ with: humanId, item: 'plan' }}>
          {`Share my plan with ${name}`}
        </Press>
      )}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={`${onRecord(look, '/circle/share')}?with=${humanId}`}>
          {`Share something else with ${name}`}
        </a>
      </p>
    </>
  )
}

function Helping({ helper, look }: { helper: Helper; look: Look }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{helper.name}</h2>
      <p class="govuk-body">{`${HELPER_WORDS[helper.kind]}, since ${sayDate(helper.since)}. This alone shows them nothing here.`}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/money/account')}>
          See how your money is paid
        </a>
      </p>
    </>
  )
}

/** Whom to share with, and what. */
export function SharePage({ circle, look }: Props): JSX.Element {
  const raw = look.form?.raw ?? look.query
  const member = circle.members.find(({ humanId }) => humanId === first(raw, 'with'))
  return (
    <Layout look={look} title="Who sees what" back={{ href: onRecord(look, '/circle') }}>
      <h1 class="govuk-heading-l">{member === undefined ? 'Share with somebody' : `Share with ${member.name}`}</h1>
      <Form look={look}>
        {member === undefined ? (
          <Input
            {...bind(look, 'email')}
            label="With which e-mail do they sign in here?"
            hint="A carer, a planner or an advocate. Ask them, if you do not know it."
            type="email"
          />
        ) : (
          <input type="hidden" name="with" value={member.humanId} />
        )}
        <Radios
          {...bind(look, 'item', 'plan')}
          legend="What do you want to share?"
          items={ITEMS.map((value) => ({ value, text: CHOICE[value], hint: `They see ${SEES[value]}.` }))}
        />
        <Button preventDoubleClick>Share it</Button>
      </Form>
    </Layout>
  )
}

/** Where a tap was refused: what can still be taken back from them. */
export function WithdrawPage({ circle, look }: Props): JSX.Element {
  const raw = look.form?.raw ?? look.query
  const member = circle.members.find(({ humanId }) => humanId === first(raw, 'with'))
  const open = ANY_ITEMS.filter((item) => member?.sees.some((one) => one.item === item))
  return (
    <Layout look={look} title="Who sees what" back={{ href: onRecord(look, '/circle') }}>
      <h1 class="govuk-heading-l">{member === undefined ? 'Stop sharing' : `Stop sharing with ${member.name}`}</h1>
      {member === undefined || open.length === 0 ? (
        <>
          <p class="govuk-body">You share nothing here that could be taken back.</p>
          <Button href={onRecord(look, '/circle')}>See who sees what</Button>
        </>
      ) : (
        <Form look={look}>
          <input type="hidden" name="with" value={member.humanId} />
          <Radios
            {...bind(look, 'item', open[0])}
            legend="What shall they see no more?"
            items={open.map((value) => ({ value, text: CHOICE[value] }))}
          />
          <Button preventDoubleClick>Stop sharing it</Button>
        </Form>
      )}
    </Layout>
  )
}
