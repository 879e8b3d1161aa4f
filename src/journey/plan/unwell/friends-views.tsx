import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Input, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { voiceOf } from '../voice.ts'
import type { AlarmFriend } from './unwell.ts'

/** Who may raise the alarm: only the person chooses, and takes back. */
export function Friends({ friends, look }: { friends: readonly AlarmFriend[]; look: Look }): JSX.Element {
  const own = voiceOf(look) === 'person'
  const standing = friends.filter(({ withdrawn }) => !withdrawn)
  return (
    <>
      <h2 class="govuk-heading-m">Who may raise the alarm</h2>
      {standing.length === 0 ? (
        <p class="govuk-body">
          {own
            ? 'You can choose a friend who may tell us when they are worried about you. Nobody is chosen now.'
            : `${knownAs(look)} has chosen nobody. Only they can.`}
        </p>
      ) : (
        <SummaryList
          rows={standing.map(({ friendId, name, howKnown, agreedOn }) => ({
            key: name,
            value: `${howKnown === '' ? '' : `${howKnown}. `}Since ${sayDate(agreedOn)}`,
            ...(own
              ? {
                  actions: [
                    {
                      href: onRecord(look, `/plan/unwell/friends/${friendId}/withdraw`),
                      text: 'Take back',
                      visuallyHiddenText: `the link of ${name}`,
                    },
                  ],
                }
              : {}),
          }))}
        />
      )}
      {own ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, '/plan/unwell/friends/add')}>
            Choose somebody
          </a>
        </p>
      ) : null}
    </>
  )
}

const back = (look: Look) => ({ href: onRecord(look, '/plan/unwell') })

export function FriendForm({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Somebody you trust" back={back(look)}>
      <h1 class="govuk-heading-l">Who may tell us that they are worried?</h1>
      <p class="govuk-body">
        It can be a friend, a neighbour, somebody at your club. They get a link from you. With it they can tell your
        worker that they are worried. They see nothing about you, and no money changes.
      </p>
      <Form look={look}>
        <Input {...bind(look, 'name')} label="Their name" hint="The name you call them" />
        <Input {...bind(look, 'howKnown')} label="How do you know them? (you can leave this)" />
        <Button preventDoubleClick>Yes, they may raise the alarm</Button>
      </Form>
      <p class="govuk-body">Next you see their link. You can take it back on any day.</p>
    </Layout>
  )
}

/** The link, this one time: we keep no copy of it. Made to be printed and handed over. */
export function TheirLink({ href, look }: { href: string; look: Look }): JSX.Element {
  const { crisis } = look.settings.phones
  return (
    <Layout look={look} title="Somebody you trust" back={back(look)}>
      <h1 class="govuk-heading-l">Give them this link</h1>
      <p class="govuk-body govuk-!-display-none-print">
        Copy it or print this page now. We keep no copy, so we cannot show it again. If it is lost, take it back and
        make a new one.
      </p>
      <p class="footing-words govuk-body">{href}</p>
      <p class="govuk-body">
        If you are worried about the person who gave you this, open the link and say so. You need no password. Their
        worker is told. You learn nothing about them, and none of their money changes.
      </p>
      <p class="govuk-body">{`In danger now: ring 999. In a crisis: ring ${crisis.number} (${crisis.name}), ${crisis.when}.`}</p>
      <div class="govuk-!-display-none-print">
        <Button href={onRecord(look, '/plan/unwell')}>I have it. Go on</Button>
      </div>
    </Layout>
  )
}

/** Asked before a link is taken back; where that has happened, says so. */
export function WithdrawFriend({ friend, look }: { friend: AlarmFriend; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Somebody you trust" back={back(look)}>
      {friend.withdrawn ? (
        <>
          <h1 class="govuk-heading-l">This link does not work any more</h1>
          <p class="govuk-body">{`You have taken the link of ${friend.name} back.`}</p>
          <Button href={onRecord(look, '/plan/unwell')}>Go back</Button>
        </>
      ) : (
        <>
          <h1 class="govuk-heading-l">{`Take back the link of ${friend.name}?`}</h1>
          <p class="govuk-body">It stops working at once. We tell them nothing about it.</p>
          <Form look={look}>
            <Button preventDoubleClick>Take it back</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={onRecord(look, '/plan/unwell')}>
              No, leave it
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}
