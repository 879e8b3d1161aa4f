import { randomUUID } from 'node:crypto'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A random uuid v4 (122 random bits) for whatever reaches a URL: it cannot be guessed, nor counted. */
export const newId = (): string => randomUUID()

/** Whether a text is such an id. Lower case only, so that one record has one address. */
export const isId = (text: string): boolean => UUID_V4.test(text)
