/** How words that begin a sentence read within one: the first letter is small, but the word “I” stays. */
export const inSentence = (words: string): string =>
  /^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
