import type { ComponentChildren, JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { Button, InsetText, LinkList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { backFromRecord, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { type About, INSTEAD, sayBack, sayDied, sayEnded, TYPED } from './words.ts'

type Door = { path: string; text: string; open: boolean }

/**
 * In the place of a page that is only for the time in which money is paid: what holds now, and where it goes on. `children` is what of
 * the page still stands.
 */
export function MoneyHasEnded(props: { about: About; look: Look; children?: ComponentChildren }): JSX.Element {
  const { about, look, children } = props
  const record = look.permit?.record
  const reader = { own: isPerson(look), name: knownAs(look) }
  const died = record?.ended?.died === true
  const [first, ...others] = doorsOf(about, look)
  return (
    <Layout look={look} title="What holds now" back={{ href: backFromRecord(look) }}>
      <h1 class="govuk-heading-l">The money has come to its end</h1>
      {record?.ended === undefined ? null : <p class="govuk-body">{sayEnded(record.ended.lastDay)}</p>}
      <p class="govuk-body">
        {died ? sayDied(reader.name) : record?.backAfter === undefined ? INSTEAD[about](reader) : sayBack(reader)}
      </p>
      {about === 'unwell' && !died ? <RingNow look={look} /> : null}
      {first === undefined ? null : <Button href={onRecord(look, first.path)}>{first.text}</Button>}
      <LinkList links={others.map(({ path, text }) => ({ href: onRecord(look, path), text }))} />
      <Typed look={look} />
      {children}
    </Layout>
  )
}

const RingNow = ({ look }: { look: Look }): JSX.Element => {
  const { crisis } = look.settings.phones
  return (
    <p class="govuk-body-l">{`In danger now: ring 999. In a crisis: ring ${crisis.number} (${crisis.name}), ${crisis.when}.`}</p>
  )
}

/** Where it goes on for this reader, the most needed first. */
function doorsOf(about: About, { permit }: Look): readonly Door[] {
  if (permit?.record === undefined) return []
  const { record, humanId } = permit
  const own = record.personId === humanId
  const name = record.personKnownAs
  const died = record.ended?.died === true
  const back = record.backAfter !== undefined
  const help: Door = {
    path: '/afterwards/not-all-right',
    text: own ? 'I’m not all right' : `${name} is not all right`,
    open: !died && mayAlso(permit, 'followup', 'ask-for-help'),
  }
  const wayBack: Door = {
    path: own ? '/afterwards/way-back' : '/afterwards/way-back-for',
    text: back ? 'Go on with the way back' : 'The way back in',
    open: !died && mayAlso(permit, 'followup', own ? 'come-back' : 'come-back-for-person'),
  }
  const account: Door = {
    path: '/ending/account',
    text: 'The whole account',
    open: mayAlso(permit, 'ending', 'see'),
  }
  const isEnough = about === 'enough'
  const first = about === 'unwell' ? [help, wayBack] : [...(isEnough ? [account] : []), wayBack, help]
  return [
    ...first,
    {
      path: '/afterwards',
      text: own ? 'When we ask how you are' : `When we ask how ${name} is`,
      open: !died && mayAlso(permit, 'followup', 'see'),
    },
    {
      path: '/ending/story',
      text: own ? 'The story of my budget' : `The story of ${name}’s budget`,
      open: mayAlso(permit, 'story', 'see'),
    },
    ...(isEnough ? [] : [account]),
    { path: '/ending', text: 'How it ended', open: mayAlso(permit, 'ending', 'see') },
  ].filter(({ open }) => open)
}

/** What somebody typed into a form that was refused: never lost without a word. */
function Typed({ look }: { look: Look }): JSX.Element | null {
  const sentences = Object.entries(look.form?.raw ?? {})
    .filter(([name]) => name !== 'key' && name !== 'stamp')
    .flatMap(([, typed]) => typed)
    .filter((typed) => typed.trim().includes(' '))
  if (sentences.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">{TYPED}</p>
      {sentences.map((typed) => (
        <p class="footing-words govuk-body">{typed}</p>
      ))}
    </InsetText>
  )
}
