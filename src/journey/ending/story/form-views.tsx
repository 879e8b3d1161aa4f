import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Checkboxes, DateInput, FileUpload, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, bindSome, knownAs, type Look, onRecord } from '#web/look.ts'
import { mayAddPicture } from './rules.ts'
import type { Story } from './story.ts'
import { entryTitle, entryWords, STORY_WORDS } from './words.ts'

type Shape = { story: Story; look: Look }
const back = (look: Look) => ({ href: onRecord(look, '/ending/story') })
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

/** Which entries stay in: each ticked, as it is now. */
export function ChooseForm({ story, look }: Shape): JSX.Element {
  const { entries } = story
  return (
    <Layout look={look} title="What is in my story" back={back(look)}>
      <h1 class="govuk-heading-l">What is in my story?</h1>
      {entries.length === 0 ? (
        <>
          <InsetText>There is nothing in your story yet. When something happens, you can choose here.</InsetText>
          <Button href={onRecord(look, '/ending/story')}>Back to my story</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            Take the tick away from what you want to leave out. Nothing is deleted, and you can put it back at any time.
          </p>
          <Form look={look}>
            <Checkboxes
              {...bindSome(
                look,
                'stays',
                entries.filter(({ isHidden }) => !isHidden).map(({ entry }) => entry),
              )}
              legend="This is in my story"
              items={entries.map((entry) => ({
                value: entry.entry,
                text: `${sayDate(entry.on)}: ${entryTitle(entry, true, knownAs(look))}`,
                hint: shortened(entryWords(entry)) || undefined,
              }))}
            />
            <Button preventDoubleClick>That is my story</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** A picture of the person's own, with their words. */
export function PictureForm({ story, look }: Shape): JSX.Element {
  const [full] = mayAddPicture(story.entries, look.today, look.today)
  return (
    <Layout look={look} title="Add a picture" back={back(look)}>
      <h1 class="govuk-heading-l">Add a picture</h1>
      {full !== undefined && look.form === undefined ? (
        <>
          <InsetText>{`${STORY_WORDS[full.code]}.`}</InsetText>
          <Button href={onRecord(look, '/ending/story/picture/out')}>Take a picture out</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            Your worker can see the pictures that are in your story. Is somebody else in the picture? Ask them first.
          </p>
          <Form look={look} files>
            <FileUpload
              name="photo"
              error={bind(look, 'photo').error}
              label="Choose a picture"
              hint="We keep only the picture, not the place where you took it."
              attributes={{ accept: 'image/jpeg,image/png,image/heic,image/heif,.heic,.heif' }}
            />
            <Textarea {...bind(look, 'words')} label="What does it show?" rows={2} />
            <DateInput {...bindDate(look, 'happenedOn')} legend="When was it?" hint="A guess is fine." />
            <Button preventDoubleClick>Put it in my story</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

/** One of the pictures is taken out again. */
export function OutForm({ story, look }: Shape): JSX.Element {
  const pictures = story.entries.filter(({ kind }) => kind === 'picture')
  return (
    <Layout look={look} title="Take a picture out" back={back(look)}>
      <h1 class="govuk-heading-l">Take a picture out</h1>
      {pictures.length === 0 ? (
        <>
          <InsetText>There is no picture in your story. You can add one at any time.</InsetText>
          <Button href={onRecord(look, '/ending/story/picture')}>Add a picture</Button>
        </>
      ) : (
        <Form look={look}>
          <Radios
            {...bind(look, 'picture')}
            legend="Which one?"
            hint="Nobody sees it any more after that."
            items={pictures.map(({ entry, on, words }) => ({
              value: entry.slice('picture:'.length),
              text: `${sayDate(on)}: ${shortened(words)}`,
            }))}
          />
          <Button preventDoubleClick>Take it out</Button>
        </Form>
      )}
    </Layout>
  )
}
