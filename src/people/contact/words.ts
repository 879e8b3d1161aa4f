import type { Channel } from '#messages/channels/channel.ts'
import type { ContactReason } from './rules.ts'

export const WORDS: Record<ContactReason | 'say-which-way', string> = {
  'say-which-way': 'Choose one of the ways',
  'not-an-email': 'Write one e-mail address, like name@example.org',
  'not-a-mobile': 'Write one mobile number of the United Kingdom, like 07700 900123',
  'not-a-postal-address': 'Write the name, the street, the town and the postcode, each on a line of its own',
  'somebody-else-may-see-it':
    'Somebody else may see this. “Only on my page” is the safest way. If you still want it this way, tick the box here',
}

/** The ways, as the person chooses among them. */
export const WAYS: Record<Channel, { own: string; about: string; hint: string }> = {
  page: {
    own: 'Only on my page',
    about: 'Only on their page',
    hint: 'Nothing is sent. It is there after signing in.',
  },
  email: { own: 'By e-mail', about: 'By e-mail', hint: 'It says only that there is something to read.' },
  sms: { own: 'By text message', about: 'By text message', hint: 'It says only “You have a message”.' },
  letter: { own: 'By letter', about: 'By letter', hint: 'It says only that there is something to read.' },
  none: {
    own: 'Do not tell me at all',
    about: 'Not at all',
    hint: 'We still write it on the page. The worker can tell the news when you talk.',
  },
}

/** What stands now, in one sentence. */
export const STANDS: Record<Channel, { own: string; about: (name: string) => string }> = {
  page: {
    own: 'You see news on your page when you sign in. We send nothing.',
    about: (name) => `${name} sees news on their page. We send nothing.`,
  },
  email: { own: 'We tell you by e-mail.', about: (name) => `We tell ${name} by e-mail.` },
  sms: { own: 'We tell you by text message.', about: (name) => `We tell ${name} by text message.` },
  letter: { own: 'We tell you by letter.', about: (name) => `We tell ${name} by letter.` },
  none: {
    own: 'We do not tell you. It still stands on your page.',
    about: (name) => `${name} does not want to be told. It still stands on their page.`,
  },
}

export const DONE = {
  chosen: 'It is kept. It holds from the next message on.',
  phone: 'The number is kept, with today’s date.',
}
