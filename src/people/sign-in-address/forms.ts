import { oneOf, words } from '#web/fields.ts'

const email = words({ needed: 'write-the-address', max: 320 })

export const ownFields = { email }

export const forPersonFields = { email, alone: oneOf(['yes', 'no'], 'say-who-reads-it') }

export const forgetFields = { email }
