import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText, LinkList, WideTable } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { backToSpending } from '../reader.ts'
import type { GiveBack, GivingBack, ToApprove } from './giving-back.ts'
import {
  isOpen,
  mayApprove,
  mayCarryOut,
  mayDecide,
  mayDrop,
  mayOffer,
  mayPropose,
  mayReply,
  maySayTried,
} from './rules.ts'
import {
  GIVE_BACK_DONE,
  GIVE_BACK_WORDS,
  sayChallenge,
  sayDecided,
  sayNotice,
  sayReplied,
  sayWaiting,
  sayWhat,
  sayWhere,
  WAY_WORDS,
} from './words.ts'

const readerOf = (look: Look) => ({ own: isPerson(look), person: knownAs(look) })
type Does =
  | 'offer'
  | 'propose'
  | 'approve'
  | 'decide'
  | 'reply'
  | 'reply-for-person'
  | 'say-tried'
  | 'drop'
  | 'carry-out'
const may = ({ permit }: Look, does: Does): boolean => permit !== undefined && mayAlso(permit, 'give-back', does)

/** Money that could go back: what is asked, why, by when, and what was said to it. */
export function GivingBackPage({ now, look }: { now: GivingBack; look: Look }): JSX.Element {
  const { own } = readerOf(look)
  const canPropose = may(look, 'propose') && mayPropose(now, []).length === 0
  const canOffer = may(look, 'offer') && mayOffer(now, 0n).length === 0
  return (
    <Layout look={look} title="Money that goes back" back={{ href: backToSpending(look) }} doneWords={GIVE_BACK_DONE}>
      <h1 class="govuk-heading-l">Money that goes back</h1>
      <p class="govuk-body">
        {own
          ? 'While we pay you, no money goes back without a reason, four weeks’ notice and your answer. If nobody can reach you, a manager decides and writes why. Nothing is taken by itself.'
          : `None goes back while we pay, but for a reason, with four weeks’ notice and word from ${knownAs(look)}. Where nobody can reach them, a manager decides and writes why.`}
      </p>
      {now.all.length === 0 ? (
        <p class="govuk-body">Nobody has asked for anything back. If somebody does, it stands here with the reason.</p>
      ) : null}
      {now.all.map((one) => (
        <One one={one} now={now} look={look} />
      ))}
      {canPropose ? (
        <>
          <p class="govuk-body">{`${sayMoney(now.leftOverPence)} is left over now.`}</p>
          <Button href={onRecord(look, '/spending/give-back/propose')}>Propose that some goes back</Button>
        </>
      ) : null}
      {canOffer ? (
        <Button classes="govuk-button--secondary" href={onRecord(look, '/spending/give-back/offer')}>
          Give some back
        </Button>
      ) : null}
    </Layout>
  )
}

/** The reason of one, part by part. */
export const Reasons = ({ one }: { one: GiveBack }): JSX.Element => (
  <WideTable
    head={['What it is', { children: 'How much', format: 'numeric' }]}
    rows={one.lines.map(({ words, amountPence }) => [words, { children: sayMoney(amountPence), format: 'numeric' }])}
  />
)

function One({ one, now, look }: { one: GiveBack; now: GivingBack; look: Look }): JSX.Element {
  const reader = readerOf(look)
  const notice = sayNotice(one, reader)
  const { council } = look.settings.phones
  return (
    <section>
      <h2 class="govuk-heading-m">{sayMoney(one.amountPence)}</h2>
      <p class="govuk-body">{sayWhat(one, reader)}</p>
      {one.asRole === 'person' ? null : <Reasons one={one} />}
      {notice === undefined ? null : <p class="govuk-body">{notice}</p>}
      <InsetText>{sayWhere(one, look.today, reader)}</InsetText>
      {one.replies.map((reply) => (
        <p class="govuk-body">{sayReplied(reply, reader)}</p>
      ))}
      {one.tried.map(({ on, how, words, byName }) => (
        <p class="govuk-body">{`${sayDate(on)}, ${byName}: ${WAY_WORDS[how]}. ${words}`}</p>
      ))}
      {one.decided === undefined ? null : <p class="govuk-body">{sayDecided(one.decided, reader)}</p>}
      {isOpen(one) && reader.own && one.approved !== undefined ? (
        <p class="govuk-body">{sayChallenge(`${council.name}, ${council.number}`)}</p>
      ) : null}
      <Doors one={one} now={now} look={look} />
    </section>
  )
}

/** What this reader can do with it now. */
function Doors({ one, now, look }: { one: GiveBack; now: GivingBack; look: Look }): JSX.Element | null {
  const at = (path: string) => onRecord(look, `/spending/give-back/${one.giveBackId}${path}`)
  const human = look.permit?.humanId ?? ''
  const [waits] = mayCarryOut(one, now, look.today)
  const yes = may(look, 'approve') ? mayApprove(one, human, now.isBadTime) : undefined
  const decision = may(look, 'decide') ? mayDecide(one, human, now.isBadTime, look.today) : undefined
  const rests = [yes, decision].some((verdict) => verdict?.[0]?.code === 'is-a-bad-time')
  const doors = [
    may(look, 'reply') && mayReply(one).length === 0 ? { text: 'Say what I say to it', path: '/reply' } : undefined,
    may(look, 'reply-for-person') && mayReply(one).length === 0
      ? { text: `Write down what ${knownAs(look)} says to it`, path: '/reply-for-person' }
      : undefined,
    decision?.length === 0 ? { text: 'Decide whether it goes back', path: '/decide' } : undefined,
    yes?.length === 0 ? { text: 'Look at it and say yes', path: '/approve' } : undefined,
    may(look, 'say-tried') && maySayTried(one, look.today).length === 0
      ? { text: 'Write down that I tried to reach them', path: '/tried' }
      : undefined,
    may(look, 'carry-out') && waits === undefined ? { text: 'Set it aside to go back', path: '/carry-out' } : undefined,
    may(look, 'drop') && mayDrop(one, isPerson(look)).length === 0 ? { text: 'Let it go', path: '/drop' } : undefined,
  ].filter((door) => door !== undefined)
  return (
    <>
      {may(look, 'carry-out') && isOpen(one) && waits !== undefined ? (
        <p class="govuk-body">{`${GIVE_BACK_WORDS[waits.code]}.`}</p>
      ) : null}
      {rests ? <p class="govuk-body">{`${GIVE_BACK_WORDS['is-a-bad-time']}.`}</p> : null}
      <LinkList links={doors.map(({ text, path }) => ({ href: at(path), text }))} />
    </>
  )
}

/** What waits for a second human in the council. */
export function WaitingPage({ waiting, look }: { waiting: readonly ToApprove[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Money that could go back" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">Money that could go back</h1>
      {waiting.length === 0 ? (
        <p class="govuk-body">Nothing waits for a second human. Proposals stand here, the oldest first.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {waiting.map(({ budgetId, knownAs, amountPence, byName, on, waitsFor }) => (
            <li>
              <a class="govuk-link" href={to(look, `/budgets/${budgetId}/spending/give-back`)}>
                {`${knownAs}, ${sayMoney(amountPence)}`}
              </a>
              {`. ${sayWaiting(waitsFor, byName, on)}`}
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
