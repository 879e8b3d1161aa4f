import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, InsetText } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bindSome, knownAs, type Look, onRecord, to } from '#web/look.ts'
import type { Level } from '../needs.ts'
import { OWN_LEVELS } from '../words.ts'
import { isShareable, readBy } from './rules.ts'
import type { Reader, SharedAnswer, SharedWith, Sharing } from './sharing.ts'
import { DONE, WORDS } from './words.ts'

type Props = { sharing: Sharing; look: Look }

const PATH = '/needs/share-answers'

/** Whom to let read, then which answers: nothing is shared that is not ticked. */
export function SharePage({ sharing, look }: Props): JSX.Element {
  const named = first(look.form?.raw ?? look.query, 'with')
  const { circle } = sharing
  const reader = circle.find(({ humanId }) => humanId === named) ?? (circle.length === 1 ? circle[0] : undefined)
  return (
    <Layout look={look} title="Who may read what" back={{ href: onRecord(look, '/needs') }} doneWords={DONE}>
      {circle.length === 0 || nothingToChange(sharing) ? (
        <NothingToShare sharing={sharing} look={look} />
      ) : reader === undefined ? (
        <WhoMayRead sharing={sharing} look={look} />
      ) : (
        <WhichAnswers sharing={sharing} reader={reader} look={look} />
      )}
    </Layout>
  )
}

/** Nothing can be shared yet, and nothing is read that could be taken back. */
const nothingToChange = (sharing: Sharing): boolean =>
  sharing.shared.length === 0 && (isShareable(sharing).length > 0 || sharing.own.length === 0)

function NothingToShare({ sharing, look }: Props): JSX.Element {
  const [reason] = isShareable(sharing)
  return (
    <>
      <h1 class="govuk-heading-l">Nothing can be shared here yet</h1>
      <p class="govuk-body">
        {reason === undefined
          ? 'You can let people read an answer if you share something with them here. Your worker can help you with that.'
          : `${WORDS[reason.code]}.`}
      </p>
      <Button href={onRecord(look, '/needs')}>See where things stand</Button>
    </>
  )
}

function WhoMayRead({ sharing: { circle, shared }, look }: Props): JSX.Element {
  const count = (reader: Reader) => shared.filter(({ humanId }) => humanId === reader.humanId).length
  return (
    <>
      <h1 class="govuk-heading-l">Who may read answers of yours?</h1>
      <p class="govuk-body">You choose the person, then the answers. Nobody reads one that you do not choose.</p>
      <ul class="govuk-list govuk-list--spaced">
        {circle.map((reader) => (
          <li>
            <a class="govuk-link" href={`${onRecord(look, PATH)}?with=${reader.humanId}`}>
              {reader.name}
            </a>
            {count(reader) === 0 ? ' reads none now' : ` reads ${count(reader)} now`}
          </li>
        ))}
      </ul>
    </>
  )
}

function WhichAnswers({ sharing, reader, look }: Props & { reader: Reader }): JSX.Element {
  const { own, opened, circle } = sharing
  const now = readBy(sharing, reader)
  const [wait] = isShareable(sharing)
  const items = (wait === undefined ? (opened?.questions ?? []) : []).flatMap(({ key, about }) => {
    const given = own.find((one) => one.key === key)
    return given === undefined ? [] : [{ value: key, text: about, hint: saidOf(given) }]
  })
  return (
    <>
      <h1 class="govuk-heading-l">{`Which answers may ${reader.name} read?`}</h1>
      <p class="govuk-body">{`${reader.name} reads only what you tick. You can take a tick away again. We do not tell them.`}</p>
      <Form look={look}>
        <input type="hidden" name="with" value={reader.humanId} />
        {wait === undefined ? (
          <Checkboxes
            {...bindSome(
              look,
              'answers',
              now.newest.map(({ key }) => key),
            )}
            legend="My answers"
            items={items}
          />
        ) : (
          <InsetText>{`${WORDS[wait.code]}. What you shared before, you can take back now.`}</InsetText>
        )}
        <Earlier earlier={now.earlier} reader={reader} look={look} />
        <Button preventDoubleClick>Let it be so</Button>
      </Form>
      {circle.length > 1 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, PATH)}>
            Choose somebody else
          </a>
        </p>
      ) : null}
    </>
  )
}

const saidOf = ({ level, words }: { level: Level; words: string }): string =>
  words === '' ? OWN_LEVELS[level] : `${OWN_LEVELS[level]}: ${words}`

/** Answers that were given when the questions were asked before, and that are still read. */
function Earlier(props: { earlier: readonly SharedWith[]; reader: Reader; look: Look }): JSX.Element | null {
  const { earlier, reader, look } = props
  if (earlier.length === 0) return null
  return (
    <Checkboxes
      {...bindSome(
        look,
        'earlier',
        earlier.map(({ sharedId }) => sharedId),
      )}
      legend={`Answers from before that ${reader.name} still reads`}
      items={earlier.map((one) => ({
        value: one.sharedId,
        text: `${one.about}, said on ${sayDate(one.saidOn)}`,
        hint: saidOf(one),
      }))}
    />
  )
}

/** What the person shares with this reader: each answer as it was given. */
export function SharedAnswersPage({ answers, look }: { answers: readonly SharedAnswer[]; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Shared with you" back={{ href: to(look, '/home') }}>
      <h1 class="govuk-heading-l">{`What ${name} shares with you`}</h1>
      {answers.length === 0 ? (
        <InsetText>{`Nothing at the moment. When ${name} shares an answer with you, it stands here.`}</InsetText>
      ) : (
        <p class="govuk-body">{`These are ${name}’s own answers. ${name} chose to let you read them, and can take that back.`}</p>
      )}
      {answers.map(({ about, ask, level, words, saidOn }) => (
        <>
          <h2 class="govuk-heading-s">{about}</h2>
          <p class="govuk-body">{ask}</p>
          <p class="footing-said-by govuk-body">{`${name} said on ${sayDate(saidOn)}`}</p>
          <p class="govuk-body">{`“${OWN_LEVELS[level]}”`}</p>
          {words === '' ? null : <p class="footing-words govuk-body">{words}</p>}
        </>
      ))}
      <Button href={to(look, '/home')}>Back to your first page</Button>
    </Layout>
  )
}
