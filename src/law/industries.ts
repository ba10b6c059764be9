/** 日本標準産業分類 第14回改定 (令和5年総務省告示第256号): the letters of the 大分類. */
export const industryMajors = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
] as const

export type IndustryMajor = (typeof industryMajors)[number]

export const isIndustryMajor = (letter: string): letter is IndustryMajor =>
  industryMajors.some((major) => major === letter)
