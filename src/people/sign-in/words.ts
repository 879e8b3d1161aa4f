export const WORDS = {
  'not-signed-in': 'That e-mail address and password do not go together. Check both and try again',
  'too-many-at-once': 'Many tries are going on at this moment. Wait a minute, then try again',
} as const
