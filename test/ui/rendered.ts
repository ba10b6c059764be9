/** A part as the browser gets it. */
export const rendered = (part: unknown): string => String(part)
