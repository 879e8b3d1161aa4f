import type { JSX } from 'preact'
import { Button, DateInput, Radios, Select, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { BesideQuestion } from '../beside/views.tsx'
import { ENDS, type EndsAs, LEVELS, type View } from '../needs.ts'
import { differs, isOpen } from '../rules.ts'
import { TwoViews } from '../shared-views.tsx'
import type { Candidate } from '../third/third.ts'
import type { TalkPageShape } from './reads.ts'
import { lastTalk, mayLeave } from './rules.ts'
import { AS_WORDS, agreedLevels, ENDS_CHOICES } from './words.ts'

/** The difference that the address or the form names, else the first that nobody has talked about. */
function viewFor(views: readonly View[], look: Look): View | undefined {
  const about = first(look.form?.raw ?? look.query, 'about')
  return views.find((view) => view.key === about && differs(view)) ?? views.find(isOpen) ?? views.find(differs)
}

/** One difference: both answers, and how the talk about it ended. */
export function TalkPage({ shape, look }: { shape: TalkPageShape; look: Look }): JSX.Element {
  const { opened, views, beside, candidates } = shape
  const view = viewFor(views ?? [], look)
  const back = { href: onRecord(look, '/needs') }
  if (opened === undefined || view === undefined || opened.decision !== undefined)
    return (
      <Layout look={look} title="What we see differently" back={back}>
        <h1 class="govuk-heading-l">There is nothing to talk about here</h1>
        <p class="govuk-body">What you see differently stands here between the day you both finish and the decision.</p>
        <Button href={onRecord(look, '/needs')}>See where things stand</Button>
      </Layout>
    )
  const ends = ENDS.filter((one) => one !== 'leave-it' || mayLeave(view, look.settings.rates.points))
  return (
    <Layout look={look} title="What we see differently" back={back}>
      <h1 class="govuk-heading-l">{`${view.about}: you see this differently`}</h1>
      <p class="govuk-body">
        That is normal. Ask each other what you were thinking of. Nobody has to change their mind.
      </p>
      <TwoViews view={view} opened={opened} look={look} />
      <BesideQuestion about={view.key} beside={beside} look={look} />
      <Form look={look}>
        <input type="hidden" name="about" value={view.key} />
        <input type="hidden" name="after" value={lastTalk(view)} />
        <Radios
          {...bind(look, 'endsAs', view.talk?.endsAs)}
          legend="How did your talk end?"
          items={ends.map((value) => ({ value, ...ENDS_CHOICES[value], conditional: more(value) }))}
        />
        <Textarea {...bind(look, 'words', view.talk?.words)} label="In your words" rows={4} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
      <p class="govuk-body">What each of you said first stays as it was. Both of you can read what you write here.</p>
    </Layout>
  )

  function more(endsAs: EndsAs): JSX.Element | undefined {
    if (endsAs === 'we-agree') return <AgreedOn now={view?.talk?.agreedLevel} look={look} />
    return endsAs === 'ask-third' ? <Whom candidates={candidates} look={look} /> : undefined
  }
}

function AgreedOn({ now, look }: { now: string | undefined; look: Look }): JSX.Element {
  const labels = agreedLevels(isPerson(look), knownAs(look))
  return (
    <Radios
      {...bind(look, 'agreedLevel', now)}
      legend="What do you agree on now?"
      items={LEVELS.map((value) => ({ value, text: labels[value] }))}
    />
  )
}

function Whom({ candidates, look }: { candidates: readonly Candidate[]; look: Look }): JSX.Element {
  const items = candidates.map(({ humanId, name, as }) => ({ value: humanId, text: `${name}, ${AS_WORDS[as] ?? as}` }))
  return (
    <>
      <Select
        {...bind(look, 'third', '')}
        label="Whom will you ask?"
        items={[{ value: '', text: 'Somebody who is not in this list' }, ...items]}
      />
      <DateInput {...bindDate(look, 'askBy')} legend="By when would you like to know? You can leave this out" />
    </>
  )
}
