import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { ForWhom } from '../public.ts'

/** Stories that were not taken back, the newest first. */
export const storiesTold = statement('desk-public-stories', (q, _p: object) =>
  q
    .selectFrom('story')
    .leftJoin('story_withdrawn as gone', 'gone.story_id', 'story.story_id')
    .leftJoin('human', 'human.human_id', 'story.recorded_by')
    .select([
      'story.story_id',
      'for_whom',
      'title',
      'words',
      'told_as',
      'agreed_on',
      'recorded_on',
      'human.name as by_name',
    ])
    .where('gone.story_id', 'is', null)
    .orderBy('recorded_on', 'desc')
    .orderBy('story.story_id'),
)

export const addStoryRow = statement(
  'desk-public-add-story',
  (
    q,
    p: {
      id: string
      forWhom: ForWhom
      title: string
      words: string
      toldAs: string
      agreedOn: Day
      by: string | null
      on: Day
    },
  ) =>
    q.insertInto('story').values({
      story_id: p.id,
      for_whom: p.forWhom,
      title: p.title,
      words: p.words,
      told_as: p.toldAs,
      agreed_on: p.agreedOn,
      recorded_by: p.by,
      recorded_on: p.on,
    }),
)

export const withdrawStoryRow = statement('desk-public-withdraw-story', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('story_withdrawn').values({ story_id: p.id, withdrawn_by: p.by, withdrawn_on: p.on }),
)
