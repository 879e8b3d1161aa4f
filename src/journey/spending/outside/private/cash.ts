/** Words alone: lower case, marks as spaces, one space between and around. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** How banks write that cash was taken out. */
const TAKEN_OUT = [
  ...['atm', 'cashpoint', 'cash point', 'cash machine', 'cash withdrawal', 'cash withdrawn', 'cash wdl', 'cash wd'],
  ...['cash dispenser', 'cash out', 'link cash', 'cash advance', 'counter withdrawal', 'branch withdrawal'],
  ...['notemachine', 'cardtronics', 'post office counter'],
].map((words) => ` ${words} `)

/** What has such words in it and is something else. */
const UNLESS = [
  ...['cash and carry', 'cash carry', 'cash converters', 'cash generator', 'cash isa', 'cash for', 'cash back'],
  ...['cash deposit', 'cash paid in', 'atm fee', 'atm charge', 'petty cash'],
].map((words) => ` ${words} `)

/** Whether a statement's words say that cash was taken out, at a machine or a counter. */
export function isCash(text: string): boolean {
  const words = plain(text)
  if (UNLESS.some((one) => words.includes(one))) return false
  // "CASH EASTMARSH 12NOV", and "LINK 14:02 22NOV" as some banks write a machine of another bank.
  return TAKEN_OUT.some((one) => words.includes(one)) || /^ (?:cash |link (?:\d|$))/.test(words)
}
