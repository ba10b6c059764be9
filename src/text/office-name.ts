type Named = { townName: string; deskName: string }

const carriesTown = ({ townName, deskName }: Named): boolean => deskName.startsWith(townName)

/** The town above the desk's name; nothing where the desk's own name already begins with it. */
export const townAbove = (town: Named): string | undefined => (carriesTown(town) ? undefined : town.townName)

/** 「こもれび市しごと相談つなぐデスク」, never 「こもれび市 こもれび市しごと相談つなぐデスク」. */
export const officeName = (town: Named): string =>
  carriesTown(town) ? town.deskName : `${town.townName} ${town.deskName}`
