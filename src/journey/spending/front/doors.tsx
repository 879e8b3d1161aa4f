import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import type { Action, Resource } from '#access/who-may.ts'
import { LinkList } from '#web/components/index.ts'
import { type Look, onRecord } from '#web/look.ts'
import { readerOf } from '../reader.ts'
import type { Front } from './front.ts'

type Door = { readonly text: string; readonly path: string }
type Group = { readonly title: string; readonly doors: readonly Door[] }

/** The rooms of spending that this reader may open, under plain headings; none is left out. */
function groupsFor(look: Look, front: Front): readonly Group[] {
  const { own, person } = readerOf(look)
  const may = <R extends Resource>(resource: R, action: Action<R>): boolean =>
    look.permit !== undefined && mayAlso(look.permit, resource, action)
  const door = (is: boolean, text: string, path: string): readonly Door[] => (is ? [{ text, path }] : [])
  const changes = may('change', 'see') && look.permit?.record?.ended === undefined
  const money = [
    ...door(changes && !isBig(front, own), own ? 'Something has to change' : `What ${person} wants to change`, CHANGE),
    ...door(changes, 'Is there enough?', '/spending/enough'),
    ...door(may('statements', 'see'), 'Bank statements', '/statements'),
    ...door(true, 'Money that goes back', '/spending/give-back'),
  ]
  const together = [
    ...door(true, own ? 'How we look at what you bought' : 'How we look at it', '/spending/checking'),
    ...door(may('asking', 'see'), own ? 'What I asked before buying' : 'What was asked before buying', '/asking'),
    ...door(
      may('outside', 'see'),
      own ? 'Questions to me about what I bought' : 'Questions about what was bought',
      '/outside',
    ),
  ]
  const forSome = [
    ...door(
      may('assistant', 'see') && !(own && front.employs),
      own ? 'Who works for me' : 'Who works for them',
      '/assistants',
    ),
    ...door(own, 'What we noticed', '/noticed'),
    // Always here, for everybody: where it stood only for some, that alone would tell a stranger something.
    ...door(own, 'Something for me', '/for-you'),
    ...door(may('private-question', 'see'), 'What was noticed in statements', '/noticed/for-worker'),
    ...door(may('private-question', 'see'), 'A question for them alone', '/for-you/answers'),
  ]
  return [
    { title: own ? 'Your money' : 'The money', doors: money },
    { title: 'Looking at it together', doors: together },
    { title: own ? 'If you need it' : 'If it concerns them', doors: forSome },
  ].filter(({ doors }) => doors.length > 0)
}

const CHANGE = '/spending/change'

/** Whether "Something has to change" is one of the big things to do: while money comes, for who pays nobody wages. */
const isBig = ({ enough, employs }: Front, own: boolean): boolean => own && enough?.facts.goesOn === true && !employs

/** The big things to do, after writing something down: two at most. Once the money has ended there are none. */
export function bigThings(front: Front): readonly Door[] {
  if (front.enough?.facts.goesOn !== true) return []
  return [
    { text: 'Can I spend it on…?', path: '/asking/ask' },
    front.employs
      ? { text: 'Hours of who works for me', path: '/assistants' }
      : { text: 'Something has to change', path: CHANGE },
  ]
}

export const Doors = ({ front, look }: { front: Front; look: Look }): JSX.Element => (
  <>
    {groupsFor(look, front).map(({ title, doors }) => (
      <>
        <h2 class="govuk-heading-m">{title}</h2>
        <LinkList links={doors.map(({ text, path }) => ({ href: onRecord(look, path), text }))} />
      </>
    ))}
  </>
)
