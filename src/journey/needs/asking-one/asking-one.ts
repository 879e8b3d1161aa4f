import type { Detail, How } from '../needs.ts'

/** That one side has answered a question, and in which way; nothing of what it said. */
export type Ticked = { key: string; how: How; late: boolean }

/** What was sent about the one question of a page. */
export type SentOne = Omit<Detail, 'level'> & { key: string; level: Detail['level'] | undefined }
