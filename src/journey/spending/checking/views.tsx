import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate, sayDay } from '#core/day.ts'
import { sayTyped } from '#core/heard.ts'
import { sayMoney } from '#core/money.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Checking, LookItem, SpendingLook } from './checking.ts'
import { mayClose, openLookOf, thingPath, turnOf } from './rules.ts'
import {
  BECAUSE_WORDS,
  CHECK_DONE,
  CHECKED,
  LEVEL_WORDS,
  sayAsked,
  sayAsks,
  sayDays,
  sayFirstLook,
  sayLevelSet,
  sayLighterBecause,
  sayThing,
  sayTurn,
  THING_LINKS,
} from './words.ts'

export const readerOf = (look: Look) => ({ own: isPerson(look), person: knownAs(look) })
type Does = 'set-level' | 'look' | 'say-view' | 'say-view-for-person' | 'answer' | 'answer-for-person'
const may = (look: Look, action: Does): boolean => look.permit !== undefined && mayAlso(look.permit, 'checking', action)

const mayWriteForPerson = ({ permit }: Look): boolean =>
  permit !== undefined && mayAlso(permit, 'spending', 'record-for-person')

/** Whose turn it is, and the one thing that is needed, for the pages about spending. */
export function TurnNow({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const reader = readerOf(look)
  const turn = turnOf(checking, look.today)
  return (
    <>
      <p class="govuk-body">{sayTurn(turn, checking.resting, reader)}</p>
      {turn.who === 'person' ? (
        <InsetText>
          {sayThing(turn.thing, reader)}{' '}
          {reader.own ? (
            <a class="govuk-link" href={onRecord(look, thingPath(turn.thing))}>
              {THING_LINKS[turn.thing.is]}
            </a>
          ) : null}
          {turn.thing.is === 'show-receipt' && mayWriteForPerson(look) ? (
            <a class="govuk-link" href={onRecord(look, `${thingPath(turn.thing)}-for-person`)}>
              Write down what they say of it
            </a>
          ) : null}
        </InsetText>
      ) : null}
    </>
  )
}

/** How we look at what was bought: how closely and why, whose turn it is, what came of earlier looks. */
export function CheckingPage({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const { level, looks, asked } = checking
  const { own, person } = readerOf(look)
  const open = openLookOf(checking)
  const title = own ? 'How we look at what you bought' : `How we look at what ${person} bought`
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/spending') }} doneWords={CHECK_DONE}>
      <h1 class="govuk-heading-l">{title}</h1>
      <TurnNow checking={checking} look={look} />
      <h2 class="govuk-heading-m">{LEVEL_WORDS[level.level]}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {sayAsks(level).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="govuk-body">{`Why: ${level.reason}`}</p>
      {level.setBy === undefined ? null : <p class="govuk-body">{sayLevelSet(level)}</p>}
      <p class="govuk-body">No payment is held, lowered or stopped because of a look.</p>
      {asked === undefined ? null : <Asked asked={asked} look={look} />}
      {may(look, 'look') ? <WorkerPart checking={checking} look={look} /> : null}
      <h2 class="govuk-heading-m">The looks so far</h2>
      {looks.length === 0 ? (
        <p class="govuk-body">{sayFirstLook(checking.dueOn, look.today)}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {looks.map((one) => (
            <li>
              <a class="govuk-link" href={onRecord(look, `/spending/checking/looks/${one.lookId}`)}>
                {`What was bought ${sayDays(one.from, one.to)}`}
              </a>
              {`. ${one === open || one.closed === undefined ? 'This look is open.' : `${sayDate(one.closed.on)}: ${CHECKED}`}`}
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

function Asked({ asked, look }: { asked: NonNullable<Checking['asked']>; look: Look }): JSX.Element {
  const { own, person } = readerOf(look)
  return (
    <InsetText>
      <p class="govuk-body">{sayAsked(asked)}</p>
      <p class="govuk-body">{`Why: ${asked.reason}`}</p>
      {asked.view === undefined ? null : (
        <p class="govuk-body">{`${own ? 'You' : person} said on ${sayDate(asked.view.on)}: “${asked.view.words}”${sayTyped(asked.view)}`}</p>
      )}
      {asked.view === undefined && may(look, 'say-view') ? (
        <a class="govuk-link" href={onRecord(look, '/spending/checking/closer/say')}>
          Say how I see it
        </a>
      ) : null}
      {asked.view === undefined && may(look, 'say-view-for-person') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/spending/checking/closer/say-for-person')}>
            {`Write down how ${person} sees it`}
          </a>
        </p>
      ) : null}
      {may(look, 'set-level') ? (
        <a class="govuk-link" href={onRecord(look, '/spending/checking/closer/settle')}>
          Settle it
        </a>
      ) : null}
    </InsetText>
  )
}

/** What the worker or finance can do here. */
function WorkerPart({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const { lighter, asked, level } = checking
  const open = openLookOf(checking)
  const here = (path: string, text: string) => (
    <li>
      <a class="govuk-link" href={onRecord(look, `/spending/checking${path}`)}>
        {text}
      </a>
    </li>
  )
  return (
    <>
      {lighter !== undefined && may(look, 'set-level') ? (
        <InsetText>{`${sayLighterBecause(lighter.looks)} Next would be: ${LEVEL_WORDS[lighter.level].toLowerCase()}.`}</InsetText>
      ) : null}
      <ul class="govuk-list govuk-list--spaced">
        {open === undefined ? here('/look', 'Begin a look') : here(`/looks/${open.lookId}`, 'Go on with the look')}
        {may(look, 'set-level') && level.level !== 'light' && level.until === undefined
          ? here('/lighter', 'Make it lighter')
          : null}
        {may(look, 'set-level') && asked === undefined ? here('/closer', 'Ask about a closer look') : null}
      </ul>
    </>
  )
}

/** One look: what was picked and why, and where each stands. */
export function LookPage({ found, look }: { found: SpendingLook; look: Look }): JSX.Element {
  const title = `What was bought ${sayDays(found.from, found.to)}`
  const canLook = may(look, 'look') && found.closed === undefined
  const settled = mayClose(found).length === 0
  return (
    <Layout
      look={look}
      title="A look at what was bought"
      back={{ href: onRecord(look, '/spending/checking') }}
      doneWords={CHECK_DONE}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {found.closed === undefined ? (
        <p class="govuk-body">{`${found.openedByName} began this look on ${sayDate(found.openedOn)}.`}</p>
      ) : (
        <InsetText>{`${CHECKED} ${found.closed.byName}, ${sayDate(found.closed.on)}.`}</InsetText>
      )}
      {found.items.length === 0 ? <p class="govuk-body">Nothing was picked. Nothing is needed.</p> : null}
      {found.items.map((item) => (
        <Item
          item={item}
          at={`/spending/checking/looks/${found.lookId}/${item.purchaseId}`}
          canLook={canLook}
          look={look}
        />
      ))}
      {canLook && settled ? (
        <Press look={look} path={onRecord(look, `/spending/checking/looks/${found.lookId}/close`)}>
          Finish: checked, thank you
        </Press>
      ) : null}
      {settled ? null : (
        <p class="govuk-body">The look can be finished when each one is fine, or its question is answered.</p>
      )}
      <Button classes="govuk-button--secondary" href={onRecord(look, '/spending/checking')}>
        See how we look at it
      </Button>
    </Layout>
  )
}

function Item(props: { item: LookItem; at: string; canLook: boolean; look: Look }): JSX.Element {
  const { item, at, canLook, look } = props
  const { own, person } = readerOf(look)
  const photo = item.hasPhoto
    ? 'With a photo.'
    : item.noReceiptBecause === undefined
      ? 'No photo.'
      : `No photo: ${item.noReceiptBecause}.`
  const { question, reply } = item
  return (
    <section>
      <h2 class="govuk-heading-m">{`${item.what}, ${sayMoney(item.amountPence)}`}</h2>
      <p class="govuk-body">
        {`${sayDay(item.boughtOn)}, for: ${item.lineWhat}. ${photo} It was ${BECAUSE_WORDS[item.because]}. `}
        <a class="govuk-link" href={onRecord(look, `/spending/${item.purchaseId}`)}>
          See it
          <span class="govuk-visually-hidden">{` (${item.what})`}</span>
        </a>
      </p>
      {question === undefined ? null : <p class="govuk-body">{`${question.byName} asked: “${question.words}”`}</p>}
      {reply === undefined ? null : (
        <p class="govuk-body">{`${own ? 'You' : person} answered: “${reply.words}”${sayTyped(reply)}`}</p>
      )}
      {item.isFine ? <p class="govuk-body">This is fine.</p> : null}
      {!item.isFine && question !== undefined && reply === undefined && may(look, 'answer') ? (
        <Button href={onRecord(look, `${at}/answer`)}>Answer this</Button>
      ) : null}
      {!item.isFine && question !== undefined && reply === undefined && may(look, 'answer-for-person') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `${at}/answer-for-person`)}>
            {`Write down what ${person} answered`}
            <span class="govuk-visually-hidden">{` (${item.what})`}</span>
          </a>
        </p>
      ) : null}
      {canLook && !item.isFine ? (
        <Press look={look} path={onRecord(look, `${at}/fine`)} classes="govuk-button--secondary">
          This is fine<span class="govuk-visually-hidden">{` (${item.what})`}</span>
        </Press>
      ) : null}
      {canLook && !item.isFine && question === undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `${at}/ask`)}>
            Ask one question
            <span class="govuk-visually-hidden">{` about ${item.what}`}</span>
          </a>
        </p>
      ) : null}
    </section>
  )
}
