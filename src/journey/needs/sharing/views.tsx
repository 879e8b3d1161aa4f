import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, InsetText } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bindSome, knownAs, type Look, onRecord, to } from '#web/look.ts'
import { OWN_LEVELS } from '../words.ts'
import { isShareable } from './rules.ts'
import type { Reader, SharedAnswer, Sharing } from './sharing.ts'
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
      {isShareable(sharing).length > 0 || circle.length === 0 || sharing.own.length === 0 ? (
        <NothingToShare sharing={sharing} look={look} />
      ) : reader === undefined ? (
        <WhoMayRead sharing={sharing} look={look} />
      ) : (
        <WhichAnswers sharing={sharing} reader={reader} look={look} />
      )}
    </Layout>
  )
}

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
  const { own, shared, opened, circle } = sharing
  const now = shared.filter(({ humanId }) => humanId === reader.humanId).map(({ key }) => key)
  const items = (opened?.questions ?? []).flatMap(({ key, about }) => {
    const given = own.find((one) => one.key === key)
    if (given === undefined) return []
    const hint = given.words === '' ? OWN_LEVELS[given.level] : `${OWN_LEVELS[given.level]}: ${given.words}`
    return [{ value: key, text: about, hint }]
  })
  return (
    <>
      <h1 class="govuk-heading-l">{`Which answers may ${reader.name} read?`}</h1>
      <p class="govuk-body">{`${reader.name} reads only what you tick. You can take a tick away again. We do not tell them.`}</p>
      <Form look={look}>
        <input type="hidden" name="with" value={reader.humanId} />
        <Checkboxes {...bindSome(look, 'answers', now)} legend="My answers" items={items} />
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
