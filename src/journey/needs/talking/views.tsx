import type { JSX } from 'preact'
import { Button, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { ENDS, type Opened, type View } from '../needs.ts'
import { differs, isOpen } from '../rules.ts'
import { TwoViews } from '../shared-views.tsx'
import { lastTalk } from './rules.ts'
import { ENDS_CHOICES } from './words.ts'

/** The difference that the address or the form names, else the first that nobody has talked about. */
function viewFor(views: readonly View[], look: Look): View | undefined {
  const about = first(look.form?.raw ?? look.query, 'about')
  return views.find((view) => view.key === about && differs(view)) ?? views.find(isOpen) ?? views.find(differs)
}

/** One difference: both answers, and how the talk about it ended. */
export function TalkPage(props: {
  opened: Opened | undefined
  views: readonly View[] | undefined
  look: Look
}): JSX.Element {
  const { opened, views, look } = props
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
  return (
    <Layout look={look} title="What we see differently" back={back}>
      <h1 class="govuk-heading-l">{`${view.about}: you see this differently`}</h1>
      <p class="govuk-body">
        That is normal. Ask each other what you were thinking of. Nobody has to change their mind.
      </p>
      <TwoViews view={view} opened={opened} look={look} />
      <Form look={look}>
        <input type="hidden" name="about" value={view.key} />
        <input type="hidden" name="after" value={lastTalk(view)} />
        <Radios
          {...bind(look, 'endsAs', view.talk?.endsAs)}
          legend="How did your talk end?"
          items={ENDS.map((value) => ({ value, ...ENDS_CHOICES[value] }))}
        />
        <Textarea {...bind(look, 'words', view.talk?.words)} label="In your words" rows={4} />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
      <p class="govuk-body">What each of you said first stays as it was. Both of you can read what you write here.</p>
    </Layout>
  )
}
