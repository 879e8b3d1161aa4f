export const WORDS = {
  'not-signed-in': 'That e-mail address and password do not go together. Check both and try again',
} as const
