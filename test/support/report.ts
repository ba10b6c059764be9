/** A figure that is worth reading after the run: the closing note of a work takes it from here. */
export const report = (line: string): void => {
  console.log(line)
}
