import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, DateInput, Input, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, type Look, to } from '#web/look.ts'
import { FOR_WHOM } from '../public.ts'
import type { KeptStory } from './reads.ts'
import { DONE, FOR_WHOM_WORDS } from './words.ts'

/** The stories that everybody can read now, for whoever keeps them. */
export function KeptStories({ stories, look }: { stories: readonly KeptStory[]; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Stories" back={{ href: to(look, '/home') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">Stories on the public pages</h1>
      <Button href={to(look, '/stories/add')}>Add a story</Button>
      {stories.length === 0 ? (
        <p class="govuk-body">None is told now. What you add stands here, and on the public pages at once.</p>
      ) : null}
      {stories.map((story) => (
        <section>
          <h2 class="govuk-heading-m">{story.title}</h2>
          <p class="govuk-body">{keptWords(story)}</p>
          <p class="footing-words govuk-body">{story.words}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={to(look, `/stories/${story.storyId}/take-back`)}>
              Take it back<span class="govuk-visually-hidden">{`: ${story.title}`}</span>
            </a>
          </p>
        </section>
      ))}
    </Layout>
  )
}

const keptWords = ({ forWhom, toldAs, agreedOn, byName }: KeptStory): string =>
  `For: ${FOR_WHOM_WORDS[forWhom].toLowerCase()}. Told as ${toldAs}, who agreed on ${sayDate(agreedOn)}.${byName === undefined ? '' : ` Written down by ${byName}.`}`

/** The form of a new story. */
export function AddStory({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Add a story" back={{ href: to(look, '/stories') }}>
      <h1 class="govuk-heading-l">Add a story</h1>
      <p class="govuk-body">
        Everybody can read it, without signing in. Leave out whatever could tell who it is: a street, a date, a rare
        illness.
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'forWhom')}
          legend="Who is it for?"
          items={FOR_WHOM.map((value) => ({ value, text: FOR_WHOM_WORDS[value] }))}
        />
        <Input {...bind(look, 'title')} label="Title" />
        <Textarea {...bind(look, 'words')} label="The story, in their words" rows={8} />
        <Input {...bind(look, 'toldAs')} label="Told under which name?" hint="It need not be their own" />
        <DateInput {...bindDate(look, 'agreedOn')} legend="On which day did they agree?" />
        <Checkboxes
          {...bindSome(look, 'agreed')}
          items={[{ value: 'yes', text: 'They read these very words and agreed that everybody can read them' }]}
        />
        <Button preventDoubleClick>Put it on the public pages</Button>
      </Form>
    </Layout>
  )
}

/** Asked before a story is taken back. */
export function TakeBack({ story, look }: { story: KeptStory; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="Take a story back" back={{ href: to(look, '/stories') }}>
      <h1 class="govuk-heading-l">{`Take back “${story.title}”?`}</h1>
      <p class="govuk-body">Nobody can read it from then on. It is not put back: you would add it anew.</p>
      <Form look={look}>
        <Button preventDoubleClick>Take it back</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={to(look, '/stories')}>
          See all stories
        </a>
      </p>
    </Layout>
  )
}
