export { invitationParts } from './parts.ts'
export { INVITATION } from './words.ts'
