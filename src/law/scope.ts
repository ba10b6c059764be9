/** 職業安定法29条3項: what the desk has notified that it handles; an empty list leaves nothing out. */
export type HandlingScope = { prefectures: readonly string[]; occupations: readonly string[] }

type Offered = { prefecture: string; occupation: string }

export type ScopeFinding = 'prefectureOutOfScope' | 'occupationOutOfScope'

const isOutside = (declared: readonly string[], code: string): boolean =>
  declared.length > 0 && !declared.includes(code)

/** 職業安定法29条4項 (R1-14, R1-10): only outside its notified scope may the desk decline a lawful offer. */
export const outOfScope = (offered: Offered, declared: HandlingScope): readonly ScopeFinding[] => [
  ...(isOutside(declared.prefectures, offered.prefecture) ? (['prefectureOutOfScope'] as const) : []),
  ...(isOutside(declared.occupations, offered.occupation) ? (['occupationOutOfScope'] as const) : []),
]
