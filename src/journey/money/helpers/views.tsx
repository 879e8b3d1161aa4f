import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, Input, InsetText, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindSome, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Standing } from '../conditions/conditions.ts'
import { ConditionsList } from '../conditions/list-view.tsx'
import { CONDITIONS_DONE } from '../conditions/words.ts'
import { HELPER_KINDS, type Helper, standing } from './helper.ts'
import { HELPER_DONE, KIND_WORDS, sayHelper } from './words.ts'

const back = (look: Look) => ({ href: onRecord(look, '/money/helpers') })

/** Who looks after the money with or for the person, and what was written down about a direct payment. */
export function HelpersPage(props: {
  helpers: readonly Helper[]
  conditions: readonly Standing[]
  look: Look
}): JSX.Element {
  const { helpers, conditions, look } = props
  const own = isPerson(look)
  const [now] = standing(helpers)
  const before = helpers.filter(({ ended }) => ended !== undefined)
  return (
    <Layout
      look={look}
      title="Who looks after it"
      back={{ href: onRecord(look, '/money') }}
      doneWords={{ ...HELPER_DONE, ...CONDITIONS_DONE }}
    >
      <h1 class="govuk-heading-l">{own ? 'Who looks after my money' : `Who looks after ${knownAs(look)}’s money`}</h1>
      {now === undefined ? <Nobody own={own} look={look} /> : <Now helper={now} own={own} look={look} />}
      {before.length === 0 ? null : (
        <SummaryList
          rows={before.map((one) => ({
            key: one.name,
            value: `Until ${sayDate(one.ended?.on ?? one.namedOn)}. ${one.ended?.words ?? ''}`,
          }))}
        />
      )}
      <ConditionsList conditions={conditions} own={own} look={look} />
    </Layout>
  )
}

function Nobody({ own, look }: { own: boolean; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <>
      <p class="govuk-body">
        {own
          ? 'You do, as far as we know. You can choose somebody to get the money and look after it for you. That is a nominee. You can change your mind on any day.'
          : `${name} does, as far as we know. They can choose a nominee: somebody who gets the money and looks after it for them.`}
      </p>
      <p class="govuk-body">Whoever it is can read nothing here, unless {own ? 'you share' : `${name} shares`} it.</p>
      <Button href={onRecord(look, '/money/helpers/add')}>{own ? 'Choose somebody' : 'Write down who it is'}</Button>
    </>
  )
}

function Now({ helper, own, look }: { helper: Helper; own: boolean; look: Look }): JSX.Element {
  return (
    <>
      <InsetText>
        {`${sayHelper(helper)}. ${helper.namedByName} wrote it down.`}
        {helper.howKnown === '' ? null : <p class="footing-words govuk-body">{helper.howKnown}</p>}
        {helper.words === '' ? null : <p class="footing-words govuk-body">{helper.words}</p>}
      </InsetText>
      <p class="govuk-body">
        {own
          ? 'They get the money and look after it for you. They can read nothing here. You can end it on any day.'
          : 'They get the money and look after it. They can read nothing here. It can end on any day.'}
      </p>
      <Button href={onRecord(look, `/money/helpers/${helper.helperId}/end`)} classes="govuk-button--secondary">
        End this
      </Button>
    </>
  )
}

/** Names somebody: the person chooses a nominee; the worker writes down either, with what each needs. */
export function NameHelper({ helpers, look }: { helpers: readonly Helper[]; look: Look }): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const [now] = standing(helpers)
  return (
    <Layout look={look} title="Who looks after it" back={back(look)}>
      <h1 class="govuk-heading-l">{own ? 'Choose somebody' : `Who looks after ${name}’s money?`}</h1>
      {now === undefined ? null : (
        <InsetText>{`${now.name} does already. End that first, on the page before this one.`}</InsetText>
      )}
      <Form look={look}>
        {own ? (
          <input type="hidden" name="kind" value="nominee" />
        ) : (
          <Radios
            {...bind(look, 'kind')}
            legend="Which is it?"
            items={HELPER_KINDS.map((value) => ({ value, text: KIND_WORDS[value].text, hint: KIND_WORDS[value].hint }))}
          />
        )}
        <Input {...bind(look, 'name')} label="Their name" autocomplete="off" />
        <Input
          {...bind(look, 'howKnown')}
          label={
            own ? 'How do you know them? (you can leave this)' : `How does ${name} know them? (you can leave this)`
          }
        />
        <Input {...bind(look, 'phone')} label="Their phone number (you can leave this)" inputmode="tel" />
        {own ? null : (
          <Checkboxes
            {...bindSome(look, 'agreed')}
            hint="A nominee needs this. It is never taken for granted."
            items={[{ value: 'yes', text: `${name} said themself: yes, I want this person` }]}
          />
        )}
        <Textarea
          {...bind(look, 'words')}
          label={own ? 'Anything you want to say about it? (you can leave this)' : 'Why is it best?'}
          hint={
            own
              ? undefined
              : `For an authorised person: why it is best for ${name}, and who was asked. ${name} can read it.`
          }
          rows={3}
        />
        <Button preventDoubleClick>{own ? 'Choose them' : 'Write it down'}</Button>
      </Form>
    </Layout>
  )
}

/** Asked before it ends. */
export function EndHelper({ helper, look }: { helper: Helper; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title="Who looks after it" back={back(look)}>
      <h1 class="govuk-heading-l">{`End it with ${helper.name}?`}</h1>
      {helper.ended === undefined ? (
        <>
          <p class="govuk-body">
            {`From today on they no longer look after ${own ? 'your' : `${knownAs(look)}’s`} money. If payments go to their account, the finance team needs to know another one.`}
          </p>
          <Form look={look}>
            <Textarea {...bind(look, 'words')} label="Why? (you can leave this)" rows={3} />
            <Button preventDoubleClick>End it</Button>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{`This ended on ${sayDate(helper.ended.on)}. Nothing more is needed.`}</InsetText>
          <Button href={onRecord(look, '/money/helpers')}>Go back</Button>
        </>
      )}
    </Layout>
  )
}
