export type { Answerer, Precedent, Question, QuestionWaiting, Told } from './asking.ts'
