export const askFields = {}
