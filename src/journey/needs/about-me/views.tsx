import type { JSX } from 'preact'
import { HEARD_HOW } from '#core/heard.ts'
import { Button, DateInput, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { originSentence } from '../words.ts'
import { type About, PARTS, type Part } from './about-me.ts'
import { isOwn } from './rules.ts'
import { DONE, HEARD_CHOICES, PART_WORDS } from './words.ts'

type Props = { about: readonly About[]; look: Look }

const titleOf = (look: Look): string => (isPerson(look) ? 'About me' : `About ${knownAs(look)}`)

/** What the person says of themselves: strengths first, and what help there is last. All of it may be left. */
export function AboutPage({ about, look }: Props): JSX.Element {
  const own = isPerson(look)
  const name = knownAs(look)
  const rows = about
    .filter(({ words }) => words !== '')
    .map((one) => ({ key: PART_WORDS[one.part].label, value: <Standing one={one} /> }))
  return (
    <Layout look={look} title={titleOf(look)} back={{ href: onRecord(look, '/needs') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{titleOf(look)}</h1>
      <p class="govuk-body">
        {own
          ? 'This helps others to know you. You can leave any of it, or all. Your worker can read it.'
          : `In ${name}’s own words. It helps you to make offers that fit. ${name} can leave any of it, or all.`}
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">
          Nothing is here yet. What is liked, what helps, and what never to suggest can stand here.
        </p>
      ) : (
        <SummaryList rows={rows} />
      )}
      <Button href={onRecord(look, own ? '/about-me/mine' : '/about-me/for-person')}>
        {own ? (rows.length === 0 ? 'Write about me' : 'Change or add something') : `Type what ${name} says`}
      </Button>
    </Layout>
  )
}

function Standing({ one }: { one: About }): JSX.Element {
  const typed = originSentence(one.origin)
  return (
    <>
      <p class="footing-words">{one.words}</p>
      {typed === undefined ? null : <p class="govuk-hint">{typed}</p>}
    </>
  )
}

/** The person's own page: eight boxes, none of which has to be filled. */
export function WriteAboutPage({ about, look }: Props): JSX.Element {
  return (
    <Layout look={look} title="About me" back={{ href: onRecord(look, '/about-me') }}>
      <h1 class="govuk-heading-l">About me</h1>
      <p class="govuk-body">Write as much or as little as you like. You can come back at any time.</p>
      <Form look={look}>
        {PARTS.map((part) => (
          <PartBox part={part} about={about} look={look} />
        ))}
        <Button preventDoubleClick>Keep this</Button>
      </Form>
    </Layout>
  )
}

function PartBox({ part, about, look }: Props & { part: Part }): JSX.Element {
  const { label, hint } = PART_WORDS[part]
  const now = about.find((one) => one.part === part)
  return <Textarea {...bind(look, part, now?.words)} label={label} hint={hint} rows={3} />
}

/** The same eight boxes for a worker who types what the person says; what the person wrote themselves has no box. */
export function TypeAboutPage({ about, look }: Props): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title={titleOf(look)} back={{ href: onRecord(look, '/about-me') }}>
      <h1 class="govuk-heading-l">{`What ${name} says`}</h1>
      <p class="govuk-body">{`Type it in ${name}’s words, as “I”. It will say that ${name} said it and that you typed it. Leave what ${name} did not talk about.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'how')}
          legend={`How did ${name} tell you?`}
          items={HEARD_HOW.map((value) => ({ value, ...HEARD_CHOICES[value] }))}
        />
        <DateInput {...bindDate(look, 'saidOn')} legend={`When did ${name} say it?`} />
        {PARTS.map((part) =>
          isOwn(about, part) ? (
            <Theirs part={part} about={about} look={look} />
          ) : (
            <PartBox part={part} about={about} look={look} />
          ),
        )}
        <Button preventDoubleClick>Keep this</Button>
      </Form>
    </Layout>
  )
}

/** Words that the person typed themselves: to be read, not to be written over. */
function Theirs({ part, about, look }: Props & { part: Part }): JSX.Element {
  const words = about.find((one) => one.part === part)?.words ?? ''
  return (
    <>
      <p class="footing-said-by govuk-body">{`${PART_WORDS[part].label} (${knownAs(look)} wrote this)`}</p>
      <p class="footing-words govuk-body">{words}</p>
      <input type="hidden" name={part} value={words} />
    </>
  )
}
