// How far this process has come with a file. Another process's page says that it is being read, without a number.
const read = new Map<string, number>()

/** Told by whoever reads: so many rows so far. */
export const heardOf = (fileId: string, rows: number): void => void read.set(fileId, rows)

/** When a file is read, or cannot be. */
export const readingIsOver = (fileId: string): void => void read.delete(fileId)

/** How many rows of a file have been read so far; undefined where this process does not know. */
export const rowsSoFar = (fileId: string): number | undefined => read.get(fileId)
