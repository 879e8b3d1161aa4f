/** What stands at a field or on top of a page when something typed cannot be taken; a stage's own words come first. */
export const WEB_WORDS: Record<string, string> = {
  'too-long': 'Use 2,000 characters or fewer. What you typed is still here',
  'too-long-for-a-line': 'That is too long for this line. Make it shorter. What you typed is still here',
  'has-characters-we-cannot-keep':
    'There is a hidden character in this text that we cannot keep. Type the last part again',
  'not-one-of-these': 'Choose from the answers on this page',
  'not-an-amount': 'Write an amount in pounds and pence, like 62 or 62.50',
  'not-a-date': 'Write a real date, like 27 11 2026',
  'form-too-old':
    'This page was open for too long, so nothing was sent. What you typed is still here. Check it and send it again',
  'changed-meanwhile':
    'Somebody changed this while you had it open, so nothing was saved yet. What you typed is still here. Look at what it says now, then send it again',
  'money-has-ended':
    'The money has come to its end, so this was not done and nothing has changed. Below is what you can do now',
  'draft-kept': 'What you typed last time is still here. It was not sent. Check it and send it, or change it',
  'welcome-back': 'You are signed in again. Nothing was sent yet. What you typed is still here. Check it and send it',
  'file-carries-harm':
    'Our virus check found something in this file, so we did not keep it. Take a new photo, or choose another file',
  'file-not-checked':
    'We cannot check files just now, so we did not keep it. What you typed is still here. Try again in some minutes',
  'file-to-choose-again': 'Choose the photo again. A browser does not let us keep it for you',
}
