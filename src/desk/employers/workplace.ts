import type { PlaceInput } from './forms.ts'

/** A place as it was typed; where no prefecture was chosen it lies in the town's own. */
export const whereOf = (place: PlaceInput, prefecture: string) => ({
  placeKind: place.placeKind,
  name: place.placeName,
  prefecture: place.prefecture || prefecture,
  area: place.area,
  address: place.address,
  wayThere: place.wayThere,
  passiveSmoking: place.passiveSmoking,
})
