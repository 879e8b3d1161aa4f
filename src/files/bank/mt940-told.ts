import { squeezed } from './cells.ts'

/** What field 86 tells: words for a reader, whom it went to, and the reference of whoever paid. '' for what it does not tell. */
export type Spoken = { readonly words: string; readonly payee: string; readonly reference: string }

const SUB_FIELD = /[?>](\d{2})/

/**
 * Field 86 in each of the ways that banks write it: German sub-fields ('?20…' or '>20…': 20–29 and 60–63 what it is for, 32 and 33 the
 * name), Dutch words between slashes ('/NAME/…/REMI/…'), or plain words.
 */
export function spoken(lines: readonly string[]): Spoken {
  const joined = lines.join('')
  if (/^\s*\d{3}[?>]\d{2}/.test(joined)) return inSubFields(joined)
  if (/^\/[A-Z]{3,4}\//.test(joined)) return betweenSlashes(joined)
  return { words: squeezed(lines.join(' ')), payee: '', reference: '' }
}

function inSubFields(text: string): Spoken {
  const parts = text.split(new RegExp(SUB_FIELD, 'g'))
  let [said, name, purpose] = ['', '', '']
  for (let at = 1; at < parts.length; at += 2) {
    const [number, words] = [Number(parts[at]), parts[at + 1] ?? '']
    if (number === 0) said = squeezed(words)
    if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63)) purpose += words
    if (number === 32 || number === 33) name += words
  }
  const reference = /EREF\+(.*?)(?=[A-Z]{4}\+|$)/.exec(purpose)?.[1] ?? ''
  const isFor = /SVWZ\+(.*?)(?=[A-Z]{4}\+|$)/.exec(purpose)?.[1] ?? purpose
  const words = [said, squeezed(name), squeezed(isFor)].filter((one) => one !== '')
  return { words: words.join(' · '), payee: squeezed(name), reference: known(reference) }
}

function betweenSlashes(text: string): Spoken {
  const told = (name: string): string => {
    const from = text.indexOf(`/${name}/`)
    if (from < 0) return ''
    const rest = text.slice(from + name.length + 2)
    const end = /\/[A-Z]{4}\/|\/\/[A-Z]/.exec(rest)
    return squeezed(end === null ? rest : rest.slice(0, end.index))
  }
  const words = [told('NAME'), told('REMI')].filter((one) => one !== '')
  return { words: words.join(' · ') || squeezed(text), payee: told('NAME'), reference: known(told('EREF')) }
}

const known = (reference: string): string => (reference === 'NOTPROVIDED' ? '' : squeezed(reference))
