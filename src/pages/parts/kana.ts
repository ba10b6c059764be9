const marked = /\{([^{}|]+)\|([^{}|]+)\}/gu

/** Marked words by their reading alone, for places that hold no ruby: options, labels of links. */
export const kana = (text: string): string => text.replaceAll(marked, '$2')

/** Marked words with each reading behind it, for a reader that knows no ruby. */
export const withReadings = (text: string): string => text.replaceAll(marked, '$1（$2）')
