import { form, page } from '#web/page.ts'
import { addStory, withdrawStory } from './deeds.ts'
import { storyFields } from './forms.ts'
import { storiesOf } from './reads.ts'
import { AddStory, KeptStories, TakeBack } from './views.tsx'
import { DONE, STORY_WORDS } from './words.ts'

export const storyRoutes = [
  page({
    path: '/stories',
    may: ['council-pages', 'see'],
    purpose: 'to see which stories everybody can read',
    load: async (tx) => ({ stories: await storiesOf(tx) }),
    view: ({ stories }, look) => <KeptStories stories={stories} look={look} />,
    done: DONE,
  }),
  form({
    path: '/stories/add',
    may: ['council-pages', 'change'],
    purpose: 'to put a story on the public pages that its teller agreed to',
    fields: storyFields,
    words: STORY_WORDS,
    load: async () => ({}),
    view: (_, look) => <AddStory look={look} />,
    deed: addStory,
    next: () => '/stories?done=added',
  }),
  form({
    path: '/stories/:story/take-back',
    may: ['council-pages', 'change'],
    purpose: 'to take a story off the public pages',
    fields: {},
    words: STORY_WORDS,
    load: async (tx, _, { params }) => (await storiesOf(tx)).find((one) => one.storyId === params.story),
    view: (story, look) => <TakeBack story={story} look={look} />,
    deed: (tx, permit, _, { params }) => withdrawStory(tx, permit, { storyId: params.story ?? '' }),
    next: () => '/stories?done=withdrawn',
  }),
]
