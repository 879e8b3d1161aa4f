import type { AddressReason } from './rules.ts'

export const ADDRESS_WORDS: Record<AddressReason, string> = {
  'write-the-address': 'Write the e-mail address',
  'not-an-email': 'Write one e-mail address, like name@example.org',
  'email-is-taken': 'Somebody else here signs in with this address. Write another one',
  'that-address-stands': 'This is the address already. Write another one, or go back',
  'say-who-reads-it': 'Say whether nobody else reads it',
  'somebody-else-reads-it':
    'Whoever reads it could come in. Use one that nobody else reads. Or do it together, on paper or by phone',
  'only-they-may-change-it':
    'They have chosen a password, so only they may change the address. If they cannot read it any more, ask an administrator to let it go',
  'is-of-work': 'This is an address at your work. The link is for the person alone: write one of their own',
}

export const ADDRESS_DONE = {
  own: 'Sign in with the new address from now on. Your password stays.',
  sent: 'It is kept, and a link is on its way.',
  forgotten: 'If it was used to sign in, it opens nothing now. Their worker can write down another.',
} as const
