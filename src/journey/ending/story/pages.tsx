import { type Permit, recordOf } from '#access/permit.ts'
import { councilNameOf } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { makeSmall } from '#files/images/small.ts'
import { makePdf } from '#files/pdf/make.ts'
import { type Download, download, form, page } from '#web/page.ts'
import { chooseEntries, putPictureIn, takePictureOut } from './deeds.ts'
import { ChooseForm, OutForm, PictureForm } from './form-views.tsx'
import { chooseFields, outFields, pictureFields } from './forms.ts'
import { makePicture } from './make-picture.ts'
import { onPaper, STORY_TEMPLATE } from './paper.ts'
import { pictureOf, storyOf } from './reads.ts'
import type { Story } from './story.ts'
import { StoryPage, WhatIDidPage } from './views.tsx'
import { STORY_DONE, storyTitle, STORY_WORDS as words } from './words.ts'

const ROOT = '/budgets/:budget/ending/story'
const at = (budget: string | undefined, done: keyof typeof STORY_DONE): string =>
  `/budgets/${budget}/ending/story?done=${done}`
const stamp = ({ entries }: Story): string => entries.map(({ entry, isHidden }) => `${entry}${isHidden}`).join(' ')

// The file's name names no person and no money: it may lie on a shared computer.
async function storyPdf(tx: Tx, permit: Permit): Promise<Download> {
  const [story, council] = await Promise.all([storyOf(tx, permit), councilNameOf(tx, permit.today)])
  const { personId, personKnownAs: person } = recordOf(permit)
  const own = personId === permit.humanId
  const pictures = new Map<string, Buffer>()
  for (const { entry, kind, isHidden } of story.entries) {
    if (kind !== 'picture' || isHidden) continue
    const found = await pictureOf(tx, permit, entry.slice('picture:'.length))
    if (found !== undefined) pictures.set(entry, await makeSmall(found.bytes))
  }
  const entries = onPaper(story, pictures, { own, person })
  const empty = 'The story begins when somebody explains a personal budget.'
  return {
    bytes: await makePdf(STORY_TEMPLATE, {
      title: storyTitle(own, person),
      council,
      large: recordOf(permit).largePrint,
      entries,
      empty,
    }),
    ...{ mime: 'application/pdf', name: `story-${permit.today}.pdf` },
  }
}

export const storyRoutes = [
  page({
    path: ROOT,
    may: ['story', 'see'],
    purpose: 'to read the story of a budget from the beginning',
    load: storyOf,
    view: (story, look) => <StoryPage story={story} look={look} />,
    done: STORY_DONE,
  }),
  page({
    path: `${ROOT}/what-i-did`,
    may: ['story', 'see'],
    purpose: 'to see or print a page about what was reached',
    load: storyOf,
    view: (story, look) => <WhatIDidPage story={story} look={look} />,
  }),
  download({
    path: '/budgets/:budget/ending/story.pdf',
    may: ['story', 'see'],
    purpose: 'to keep or print the story with its pictures, tagged for a screen reader',
    inSteps: true,
    load: storyPdf,
  }),
  download({
    path: `${ROOT}/pictures/:picture`,
    may: ['story', 'see'],
    purpose: 'to see a picture of the story',
    load: async (tx, permit, { params }) => {
      const found = await pictureOf(tx, permit, params.picture ?? '')
      return found && { ...found, name: 'picture.jpg' }
    },
  }),
  form({
    path: `${ROOT}/choose`,
    may: ['story', 'choose'],
    purpose: 'to choose what is in the story of my budget',
    ...{ fields: chooseFields, words, load: storyOf, stamp },
    view: (story, look) => <ChooseForm story={story} look={look} />,
    deed: chooseEntries,
    next: ({ params }) => at(params.budget, 'chosen'),
  }),
  form({
    path: `${ROOT}/picture`,
    may: ['story', 'picture'],
    purpose: 'to add a picture to the story of my budget',
    ...{ fields: pictureFields, words, load: storyOf },
    makeFiles: makePicture,
    view: (story, look) => <PictureForm story={story} look={look} />,
    deed: (tx, permit, { words: says, happenedOn }, _here, uploads) =>
      putPictureIn(tx, permit, { words: says, happenedOn, pages: uploads.map(({ bytes }) => bytes) }),
    next: ({ params }) => at(params.budget, 'picture'),
  }),
  form({
    path: `${ROOT}/picture/out`,
    may: ['story', 'picture'],
    purpose: 'to take a picture out of the story of my budget',
    ...{ fields: outFields, words, load: storyOf },
    view: (story, look) => <OutForm story={story} look={look} />,
    deed: takePictureOut,
    next: ({ params }) => at(params.budget, 'out'),
  }),
]
