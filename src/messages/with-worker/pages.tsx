import { oneOf, optionalDate, pageNumber, words } from '#web/fields.ts'
import { form } from '#web/page.ts'
import { promiseAnswer, writeMessage } from './deeds.ts'
import { messagesOf, personsMessage } from './reads.ts'
import { PROMISES } from './rules.ts'
import { AnswerByPage, MessagesPage } from './views.tsx'
import { DONE, WORDS } from './words.ts'

export const withWorkerRoutes = [
  form({
    path: '/budgets/:budget/messages',
    may: ['message', 'write'],
    purpose: 'to write to each other, person and worker',
    fields: { words: words({ needed: 'write-something' }) },
    words: WORDS,
    load: (tx, permit, { query }) => messagesOf(tx, permit, pageNumber(query)),
    view: (messages, look) => <MessagesPage {...messages} look={look} />,
    done: DONE,
    deed: writeMessage,
    next: ({ params }) => `/budgets/${params.budget}/messages?done=written`,
  }),
  form({
    path: '/budgets/:budget/messages/:message/answer-by',
    may: ['message', 'answer-by'],
    purpose: 'to say by which day I answer what the person wrote',
    fields: { by: oneOf(PROMISES, 'say-which-day'), other: optionalDate() },
    words: WORDS,
    load: (tx, permit, { params }) => personsMessage(tx, permit, params.message ?? ''),
    view: (message, look) => <AnswerByPage message={message} look={look} />,
    deed: (tx, permit, { by, other }, { params }) =>
      promiseAnswer(tx, permit, { messageId: params.message ?? '', by, other }),
    next: ({ params }) => `/budgets/${params.budget}/messages?done=promised`,
  }),
]
