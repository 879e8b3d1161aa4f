import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, InsetText, LinkList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { chaptersOf, told } from './rules.ts'
import type { Entry, Story } from './story.ts'
import {
  allMoney,
  chapterMoney,
  chapterTitle,
  entryTitle,
  entryWords,
  isQuoted,
  STORY_DONE,
  storyTitle,
} from './words.ts'

/** The story of a budget, from the first offer on: the person's words, what was reached, and the pictures that they chose. */
export function StoryPage({ story, look }: { story: Story; look: Look }): JSX.Element {
  const own = isPerson(look)
  const entries = told(story.entries)
  return (
    <Layout look={look} title="The story so far" back={{ href: onRecord(look, '/ending') }} doneWords={STORY_DONE}>
      <h1 class="govuk-heading-l">{storyTitle(own, knownAs(look))}</h1>
      {entries.length === 0 ? (
        <InsetText>
          Your story begins when somebody tells you about a personal budget. From then on it stands here, in your words.
        </InsetText>
      ) : (
        <Chapters story={story} look={look} />
      )}
      <div class="govuk-!-display-none-print">
        {own ? (
          <Button href={onRecord(look, '/ending/story/picture')}>Add a picture</Button>
        ) : (
          <Button href={onRecord(look, '/ending/story.pdf')}>Keep it or print it</Button>
        )}
        {own ? <OwnDoors story={story} look={look} /> : null}
      </div>
    </Layout>
  )
}

/** One list; where the person came back after an end, one for each time. */
function Chapters({ story, look }: { story: Story; look: Look }): JSX.Element {
  const chapters = chaptersOf(story)
  const all = allMoney(chapters)
  return (
    <>
      {chapters.map((chapter) => (
        <>
          {chapters.length < 2 ? null : <h2 class="govuk-heading-m">{chapterTitle(chapter)}</h2>}
          <ol class="govuk-list govuk-list--spaced">
            {chapter.entries.map((entry) => (
              <li>
                <OneEntry entry={entry} look={look} />
              </li>
            ))}
          </ol>
          {chapterMoney(chapter) === undefined ? null : <p class="govuk-body">{chapterMoney(chapter)}</p>}
        </>
      ))}
      {all === undefined ? null : <p class="govuk-body">{all}</p>}
    </>
  )
}

function OwnDoors({ story, look }: { story: Story; look: Look }): JSX.Element {
  const has = story.entries.some(({ kind }) => kind === 'picture')
  const doors = [
    { text: 'Keep it or print it', path: '/ending/story.pdf' },
    { text: 'Choose what is in my story', path: '/ending/story/choose' },
    ...(has ? [{ text: 'Take a picture out', path: '/ending/story/picture/out' }] : []),
    { text: 'A page about what I did', path: '/ending/story/what-i-did' },
  ]
  return <LinkList links={doors.map(({ text, path }) => ({ href: onRecord(look, path), text }))} />
}

function OneEntry({ entry, look }: { entry: Entry; look: Look }): JSX.Element {
  const words = entryWords(entry)
  return (
    <>
      <p class="footing-said-by govuk-body">
        {`${sayDate(entry.on)}: ${entryTitle(entry, isPerson(look), knownAs(look))}`}
      </p>
      {entry.kind === 'picture' ? <Picture entry={entry} look={look} /> : null}
      {words === '' ? null : <p class={isQuoted(entry) ? 'footing-words govuk-body' : 'govuk-body'}>{words}</p>}
    </>
  )
}

export const Picture = ({ entry, look }: { entry: Entry; look: Look }): JSX.Element => (
  <img
    class="footing-picture"
    src={onRecord(look, `/ending/story/pictures/${entry.entry.slice('picture:'.length)}`)}
    alt={entry.words}
    loading="lazy"
  />
)

/** A page for the wall, if they want one: what they did, in plain words. Nothing official. */
export function WhatIDidPage({ story, look }: { story: Story; look: Look }): JSX.Element {
  const own = isPerson(look)
  const entries = told(story.entries)
  const proud = entries.filter(({ kind }) => kind === 'celebrated')
  return (
    <Layout look={look} title="What I did" back={{ href: onRecord(look, '/ending/story') }}>
      <h1 class="govuk-heading-xl">{own ? 'What I did' : `What ${knownAs(look)} did`}</h1>
      {story.reached.length === 0 && proud.length === 0 ? (
        <InsetText>When a goal is reached, or something is celebrated, it stands here.</InsetText>
      ) : null}
      {story.reached.length === 0 ? null : (
        <>
          <p class="govuk-body-l">{own ? 'I reached this:' : 'Reached:'}</p>
          {story.reached.map((words) => (
            <p class="footing-words govuk-body-l">{words}</p>
          ))}
        </>
      )}
      {proud.map((entry) => (
        <p class="footing-words govuk-body-l">{entry.words}</p>
      ))}
      <p class="govuk-body">{`${knownAs(look)}, ${sayDate(look.today)}`}</p>
    </Layout>
  )
}
